"""Says which Python runs it, as one JSON line; workers/engine/pythons.ts asks every candidate so.

It imports nothing but `sys`: the library's `json` and `platform` take longer than all else that is done here.
"""

import sys

_names = {"cpython": "CPython"}


def _quoted(text: str) -> str:
    units = text.encode("utf-16-be", "surrogatepass")
    return '"' + "".join("\\u%02x%02x" % (units[i], units[i + 1]) for i in range(0, len(units), 2)) + '"'


_told = {
    "executable": _quoted(sys.executable),
    "version": _quoted(sys.version.split()[0]),
    "implementation": _quoted(_names.get(sys.implementation.name, sys.implementation.name)),
    "pointerBits": str(sys.maxsize.bit_length() + 1),
    "order": str(sys.hexversion),
    "minor": _quoted("%d.%d" % sys.version_info[:2]),
    "freeThreaded": "true" if "t" in sys.abiflags else "false",
}
print("{" + ", ".join('"%s": %s' % entry for entry in _told.items()) + "}")
