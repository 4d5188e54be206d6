import dataclasses
import sys
from dataclasses import dataclass, field


@dataclass
class Order:
    items: list
    tags: list = field(default_factory=list)
    note: str = "none"


@dataclass(frozen=True)
class Key:
    parts: tuple


goods = [1, 2]
order = Order(goods)
print(sys.getrefcount(goods), order)
other = dataclasses.replace(order, note="copy")
print(other.items is goods, other.tags is order.tags, other == order)
plain = dataclasses.asdict(order)
print(plain, plain["items"] is goods)
key = Key((goods,))
del order
print(sys.getrefcount(goods), key.parts[0] is goods)
