import gc
import weakref


class Ring:
    pass


def knot():
    ring = Ring()
    ring.me = ring
    rings.append(weakref.ref(ring))


gc.collect()
runs = sum(entry["collections"] for entry in gc.get_stats())
rings = []
for turn in range(12):
    knot()
made = [knot() for turn in range(3000)]
died = [index for index, ring in enumerate(rings) if ring() is None]
alive = len(rings) - len(died)
print(alive > 0, len(died) > 0)
later = sum(entry["collections"] for entry in gc.get_stats())
print(later > runs)
rings.clear()
gc.collect()
print(len(rings))
