#!/usr/bin/env python3
"""Prints JMH results as a table of ratios, each benchmark class and parameter set against its method ours or oursText.

A class without such a method has no peer, and its rows no ratio.

usage: ratios.py results.json [CLASS METHOD MICROSECONDS]...   (further lines: what was timed outside of JMH)
"""
import json
import sys
from collections import defaultdict

# how many of these make a microsecond
UNITS = {"ns/op": 1000.0, "us/op": 1.0, "ms/op": 0.001}

groups = defaultdict(dict)
for result in json.load(open(sys.argv[1])):
    cls, method = result["benchmark"].rsplit(".", 2)[-2:]
    params = ",".join(f"{k}={v}" for k, v in sorted(result.get("params", {}).items()))
    raw = sorted(x for fork in result["primaryMetric"]["rawData"] for x in fork)
    groups[cls, params][method] = raw[len(raw) // 2] / UNITS[result["primaryMetric"]["scoreUnit"]]
further = sys.argv[2:]
for cls, method, microseconds in zip(further[::3], further[1::3], further[2::3]):
    groups[cls, ""][method] = float(microseconds)

print("| benchmark | method | median, µs | times ours |\n|---|---|---:|---:|")
for (cls, params), methods in groups.items():
    ours = methods.get("ours", methods.get("oursText"))
    for method, median in sorted(methods.items(), key=lambda item: item[1]):
        ratio = f"{median / ours:.2f}" if ours else ""
        print(f"| {cls} {params} | {method} | {median:,.3f} | {ratio} |")

rows = {int(params.removeprefix("rows=")): methods["ours"] for (cls, params), methods in groups.items() if params.startswith("rows=")}
if len(rows) > 1:
    few, many = min(rows), max(rows)
    growth = rows[many] / many / (rows[few] / few)
    print(f"\nOne of {many:,} rows takes {growth:.2f} times as long as one of {few:,}.")
