import io
import pickle
import sys


class Saved:
    def __init__(self, parts):
        self.parts = parts

    def __getstate__(self):
        state = {"parts": self.parts}
        return state

    def __setstate__(self, state):
        self.parts = state["parts"]

    def __reduce__(self):
        return Saved, (self.parts,)


parts = [1]
saved = Saved(parts)
bundle = [saved, saved, parts]
raw = pickle.dumps(bundle)
back = pickle.loads(raw)
print(back[0] is back[1], back[0].parts is back[2], back[2] is parts)
file = io.BytesIO()
pickle.dump(parts, file)
file.seek(0)
again = pickle.load(file)
print(again == parts, sys.getrefcount(parts))
