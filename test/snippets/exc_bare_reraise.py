import sys, traceback
def low(x):
    y = [x]
    raise RuntimeError("low", y)
def mid(x):
    z = (x, x)
    try:
        low(z)
    except RuntimeError:
        saved = sys.exc_info()
        del saved
        raise
def top():
    obj = [0]
    try:
        mid(obj)
    except RuntimeError as e:
        names = [f.name for f in traceback.extract_tb(e.__traceback__)]
        keep = e
    return keep, names
keep, names = top()
print(names)
y = keep.args[1]
frame = keep.__traceback__.tb_next.tb_frame
print(frame.f_code.co_name)
del frame
keep.with_traceback(None)
print(y)
keep = None
y = None
