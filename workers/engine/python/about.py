"""Says which Python runs it, as one JSON line; workers/engine/pythons.ts asks every candidate so.

It imports nothing but `sys`: the library's `json` and `platform` take longer than all else that is done here.
"""

import sys

_names = {"cpython": "CPython"}


def _quoted(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass").hex()
    return '"' + "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4)) + '"'


_told = {
    "executable": _quoted(sys.executable),
    "version": _quoted(sys.version.split()[0]),
    "implementation": _quoted(_names.get(sys.implementation.name, sys.implementation.name)),
    "pointerBits": sys.maxsize.bit_length() + 1,
    "order": sys.hexversion,
    "minor": _quoted(f"{sys.version_info[0]}.{sys.version_info[1]}"),
    "freeThreaded": "true" if "t" in sys.abiflags else "false",
}
print("{" + ", ".join(f'"{name}": {value}' for name, value in _told.items()) + "}")
