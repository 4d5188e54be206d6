"""The baseline of every run: forks and waits, in a process that has loaded what the fork server has.

`python -I -B bare_forks.py ENGINE_FOLDER`: for each line `N` on standard input, one line with N times in ms (JSON).
"""

import gc
import json
import os
import sys
import time

sys.path.insert(0, sys.argv[1])

import library


def fork_and_wait() -> float:
    started = time.perf_counter()
    process = os.fork()
    if process == 0:
        os._exit(0)
    os.waitpid(process, 0)
    return (time.perf_counter() - started) * 1000


library.load()
gc.collect()
gc.freeze()
print("ready", flush=True)
for line in sys.stdin:
    print(json.dumps([fork_and_wait() for _ in range(int(line))]), flush=True)
