"""What tracemalloc and the allocator's own count say of a program that a plain interpreter runs.

python compare_oracle.py < PROGRAM -> {"peak", "kept", "blocks"}: bytes, and blocks that are still there at its end
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc


def main() -> None:
    program = compile(sys.stdin.read(), "snippet.py", "exec")
    names: dict[str, object] = {"__name__": "__main__"}
    gc.collect()
    blocks = sys.getallocatedblocks()
    tracemalloc.start()
    exec(program, names)
    _, peak = tracemalloc.get_traced_memory()
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(json.dumps({"peak": peak, "kept": kept, "blocks": sys.getallocatedblocks() - blocks}))


main()
