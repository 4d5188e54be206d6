import builtins
import io
import json
import os
import struct
import sys
import threading


def broken(*_, **__):
    raise RuntimeError("replaced")


print("before")
for module in (json, json.encoder, struct, threading, io):
    for name in list(vars(module)):
        if not name.startswith("__"):
            setattr(module, name, broken)
for name in ("write", "read", "_exit", "close", "fspath"):
    setattr(os, name, broken)
for name in ("len", "print", "str", "bytes", "isinstance", "open", "getattr", "dict", "memoryview", "min", "max"):
    setattr(builtins, name, broken)
sys.exit = sys.exc_info = broken
sys.modules.clear()
