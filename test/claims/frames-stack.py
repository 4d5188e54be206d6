# claim: Each call pushes a frame, each return pops it; the error's traceback shows that stack
# shown by: heap
# also asked: call stack; traceback

import sys
import traceback


def stack():
    """The functions that are running, outermost first, without this one."""
    frame, names = sys._getframe(1), []
    while frame.f_code.co_name != "<module>":
        names.insert(0, frame.f_code.co_name)
        frame = frame.f_back
    return names


def outer():
    return [stack(), *inner(), stack()]


def inner():
    return [stack()]


before, after = stack(), None
seen = outer()
after = stack()
print("stacks:", before, *seen, after)
print("? a call pushes a frame:", seen[:2] == [["outer"], ["outer", "inner"]])
print("? a return pops it:", seen[2] == ["outer"] and after == before == [])


def fails():
    raise ValueError(stack())


def calls_it():
    fails()


try:
    calls_it()
except ValueError as error:
    at_error = error.args[0]
    shown = [entry.name for entry in traceback.extract_tb(error.__traceback__)]
print("stack at the error:", at_error, "its traceback:", shown)
print("? the traceback shows the stack of the error:", shown == ["<module>", *at_error])
