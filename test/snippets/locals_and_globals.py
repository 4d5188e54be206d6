def look(first):
    second = [first]
    names = locals()
    third = [second]
    print(sorted(names), names["second"] is second)
    names["first"] = None
    again = sorted(locals())
    return first, names, again


item = [1]
kept, names, again = look(item)
print(kept is item, again)
everything = globals()
everything["made"] = [item]
print(made[0] is item, vars() is everything, locals() is everything)
del everything["made"]
print("made" in everything)
del everything


class Body:
    x = [1]
    inside = sorted(name for name in locals() if name[0] != "_")


print(Body.inside)
