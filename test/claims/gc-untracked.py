# claim: Atomic objects are not tracked, nor tuples of atoms after a collection; dicts of atoms were untracked up to
# 3.13
# shown by: gc
# also asked: which objects the collector tracks; gc.is_tracked

import gc

atoms = [7, 2.5, "text", b"bytes", None, True]
print("? atomic objects are not tracked:", not any(gc.is_tracked(atom) for atom in atoms))

pair = tuple([1, "text"])
new = gc.is_tracked(pair)
gc.collect()
print("a tuple of atoms is tracked: new", new, "after a collection", gc.is_tracked(pair))
print("? a tuple of atoms is untracked after a collection:", not gc.is_tracked(pair))

ages = {}
ages["ann"] = 30
tracked = gc.is_tracked(ages)
ages["list"] = []
print("a dict of atoms is tracked:", tracked, "with a list in it:", gc.is_tracked(ages))
print("? a dict of atoms is untracked:", not tracked)
