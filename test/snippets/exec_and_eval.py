import sys

names = {"start": [1]}
exec("middle = [start, start]\nend = middle[0]", names)
print(names["end"] is names["start"], sys.getrefcount(names["start"]))
held = eval("[start, middle]", names)
del names
print(held[0] is held[1][0], sys.getrefcount(held[0]))
exec("made = [held]; also = made")
print(also is made, sys.getrefcount(held))


def local():
    inner = [2]
    seen = eval("[inner, held]")
    exec("inner.append(3); hidden = [inner]")
    return seen


seen = local()
print(seen[0], seen[1] is held)
code = compile("held.append(len(held))", "code", "exec")
exec(code)
print(held[-1])
