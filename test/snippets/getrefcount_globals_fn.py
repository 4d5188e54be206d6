import sys
data = {"list": [1], "t": ([2],)}
def show(tag):
    print(tag, sys.getrefcount(data), sys.getrefcount(data["list"]), sys.getrefcount(data["t"][0]))
show("start")
ref = data["list"]
show("ref")
def nested():
    mine = data
    show("nested")
    inner = mine["list"]
    show("inner")
    return inner
nested()
x = nested()
show("x")
def boom():
    loc = data["list"]
    raise ValueError(loc)
try:
    boom()
except ValueError as e:
    show("except")
    kept = e
show("kept")
kept.__traceback__ = None
show("tb gone")
kept = None
show("none")
class K:
    held = data["list"]
    show("body")
show("class")
del K
import gc; gc.collect()
show("collected")
ref = x = None
show("end")
