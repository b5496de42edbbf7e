#!/usr/bin/env python3
"""Prints JMH results as a table of ratios: each benchmark class and parameter set against the method named ours*."""
import json
import sys
from collections import defaultdict

groups = defaultdict(dict)
for result in json.load(open(sys.argv[1])):
    cls, method = result["benchmark"].rsplit(".", 2)[-2:]
    params = ",".join(f"{k}={v}" for k, v in sorted(result.get("params", {}).items()))
    raw = sorted(x for fork in result["primaryMetric"]["rawData"] for x in fork)
    groups[cls, params][method] = (raw[len(raw) // 2], result["primaryMetric"]["scoreUnit"])
print("| benchmark | method | median | times ours |\n|---|---|---:|---:|")
for (cls, params), methods in groups.items():
    ours = methods[next(m for m in methods if m.startswith("ours"))][0]
    for method, (median, unit) in sorted(methods.items(), key=lambda item: item[1][0]):
        print(f"| {cls} {params} | {method} | {median:.2f} {unit} | {median / ours:.2f} |")
