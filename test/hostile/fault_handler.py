import ctypes
import faulthandler
import sys

print("before")
try:
    faulthandler.enable(sys.stderr)
    faulthandler.dump_traceback_later(0.01, repeat=True, file=sys.stderr)
except Exception as error:
    print(type(error).__name__)
ctypes.string_at(0)
