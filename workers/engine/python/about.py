"""Says which Python runs it, as one JSON line; workers/engine/pythons.ts asks every candidate so."""

import json
import platform
import struct
import sys
import sysconfig

print(
    json.dumps(
        {
            "executable": sys.executable,
            "version": platform.python_version(),
            "implementation": platform.python_implementation(),
            "pointerBits": struct.calcsize("P") * 8,
            "order": sys.hexversion,
            "minor": ".".join(str(part) for part in sys.version_info[:2]),
            "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        }
    )
)
