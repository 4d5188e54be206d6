import sys


def caller_names():
    frame = sys._getframe(1)
    names = sorted(frame.f_locals)
    function = frame.f_code.co_name
    del frame
    return [function, names]


def work(items):
    kept = [items]
    seen = caller_names()
    again = [kept]
    print(sys.getrefcount(kept))
    return seen


data = [1]
print(work(data))
again = sys._getframe().f_locals is globals()
print(again, sys.getrefcount(data))
