# claim: A list, set or dict comprehension has a frame of its own up to 3.11 and none since 3.12
# shown by: heap
# also asked: list comprehension has its own scope, frame

import sys


def function_of(frame):
    return frame.f_code.co_name


def inside():
    """The name of the frame that each kind of comprehension runs in."""
    return {
        "list": [function_of(sys._getframe()) for _ in "x"][0],
        "set": {function_of(sys._getframe()) for _ in "x"}.pop(),
        "dict": {0: function_of(sys._getframe()) for _ in "x"}[0],
        "generator": next(function_of(sys._getframe()) for _ in "x"),
    }


found = inside()
print("runs in the frame of:", ", ".join(f"{kind} {name}" for kind, name in found.items()))
print(
    "? a list, set or dict comprehension has a frame of its own:",
    all(found[kind] != "inside" for kind in ("list", "set", "dict")),
)
print("? a generator expression has a frame of its own:", found["generator"] != "inside")
