#!/usr/bin/env python3
"""Times jc's own netstat parser in a loop over one file, without the start of a process: prints seconds a pass."""
import sys
import time

import jc

text = open(sys.argv[1], encoding="ascii").read()
passes = int(sys.argv[2]) if len(sys.argv) > 2 else 5
times = []
for _ in range(passes + 1):
    start = time.perf_counter()
    rows = jc.parse("netstat", text)
    times.append(time.perf_counter() - start)
print(f"{len(rows)} rows, median {sorted(times[1:])[passes // 2]:.4f} s")
