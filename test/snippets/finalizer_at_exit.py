import atexit
import weakref


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


atexit.register(print, "atexit")
kept = Loud("kept")
gone = Loud("gone")
weakref.finalize(kept, print, "finalize")
del gone
print("last line")
