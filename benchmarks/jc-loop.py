#!/usr/bin/env python3
"""Times jc's own netstat parser in a loop over one file, without the start of a process: prints microseconds a pass.

jc 1.22.5 (Debian 12) reads netstat of Linux only; from Windows' it returns no row and no error, which is no timing.
"""
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
if not rows:
    sys.exit("jc has read no row, so its time means nothing")
print(f"{sorted(times[1:])[passes // 2] * 1e6:.2f}")
