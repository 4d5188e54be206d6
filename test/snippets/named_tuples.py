import sys
from collections import namedtuple
from typing import NamedTuple

Pair = namedtuple("Pair", "left right")


class Spot(NamedTuple):
    where: list
    name: str = "spot"


items = [1]
pair = Pair(items, items)
print(pair.left is items, sys.getrefcount(items))
moved = pair._replace(left=[2])
left, right = moved
print(left, right is items)
spot = Spot(items)
print(spot.name, spot._asdict()["where"] is items)
del pair, moved, right
print(sys.getrefcount(items))
