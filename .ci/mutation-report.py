#!/usr/bin/env python3
"""Prints what PIT's report says of each package, and fails if all together have a lower score than is asked for.

mutation-report.py LEAST REPORT PACKAGE...       a table of scores
mutation-report.py --survivors REPORT [PACKAGE]  file:line, mutator and method of each mutant that lives
"""
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter

# an error of the process that runs a mutant is no test's merit
KILLED = {"KILLED", "TIMED_OUT", "MEMORY_ERROR"}
ROOT = "io.github.wslnet."


def mutants(folder):
    return list(ElementTree.parse(f"{folder}/mutations.xml").getroot().iter("mutation"))


def package_of(mutant):
    return mutant.findtext("mutatedClass").removeprefix(ROOT).rsplit(".", 1)[0]


def print_scores(least, report, packages):
    low = []
    total = Counter()
    all_of_them = mutants(report)
    print(f"{'package':<22}{'mutants':>9}{'killed':>9}{'timed out':>11}{'uncovered':>11}{'score':>8}")
    for package in packages:
        counts = Counter(mutant.get("status") for mutant in all_of_them if package_of(mutant) == package)
        total += counts
        if print_row(package, counts) < least:
            low.append(package)
    score = print_row("all", total)
    if low:
        print(f"below {least:g}%: {', '.join(low)}")
    if score < least:
        sys.exit(1)


def print_row(name, counts):
    every = sum(counts.values())
    killed = sum(counts[status] for status in KILLED)
    score = 100 * killed / every if every else 100
    print(f"{name:<22}{every:>9}{killed:>9}{counts['TIMED_OUT']:>11}{counts['NO_COVERAGE']:>11}{score:>7.1f}%")
    return score


def print_survivors(folder, package=None):
    rows = []
    for mutant in mutants(folder):
        if mutant.get("status") not in KILLED and package in (None, package_of(mutant)):
            mutator = mutant.findtext("mutator").rsplit(".", 1)[-1].removesuffix("Mutator")
            place = mutant.findtext("mutatedClass").removeprefix(ROOT) + "." + mutant.findtext("mutatedMethod")
            rows.append((mutant.findtext("sourceFile"), int(mutant.findtext("lineNumber")), mutant.get("status"),
                         mutator, place, mutant.findtext("description")))
    for file, line, status, mutator, place, description in sorted(rows):
        print(f"{file}:{line}  {'uncovered ' if status == 'NO_COVERAGE' else ''}{mutator}  {place}  {description}")


if sys.argv[1] == "--survivors":
    print_survivors(*sys.argv[2:])
else:
    print_scores(float(sys.argv[1]), sys.argv[2], sys.argv[3:])
