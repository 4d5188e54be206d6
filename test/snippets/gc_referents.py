import gc

inner = [1]
outer = [inner]
table = {"k": inner}
holders = gc.get_referrers(inner)
print(any(holder is outer for holder in holders), any(holder is table for holder in holders))
del holders
inside = gc.get_referents(outer)
print(inside[0] is inner, len(inside))
inside = None
both = gc.get_referents(outer, table)
print(sum(thing is inner for thing in both), gc.is_tracked(inner), gc.is_tracked("text"))
both.clear()
before = len(gc.get_referrers(outer))
another = [outer]
print(len(gc.get_referrers(outer)) - before)
