import sys


class Broken:
    def write(self, text):
        raise RuntimeError("no")

    flush = write


print("before")
sys.stdout = Broken()
sys.stderr = None
raise ValueError("still told")
