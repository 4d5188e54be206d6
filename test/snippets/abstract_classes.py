import abc
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")


class Shape(abc.ABC):
    def __init__(self, sides):
        self.sides = sides

    @property
    @abc.abstractmethod
    def area(self):
        return None


class Square(Shape):
    @property
    def area(self):
        sides = self.sides
        return [sides[0], sides]


class Box(Generic[Item]):
    def __init__(self, item):
        self.item = item


class HasArea(Protocol):
    area: list


try:
    Shape([1])
except TypeError:
    print("abstract")
square = Square([2])
box = Box[Square](square)
area = box.item.area
print(area[1] is square.sides, isinstance(square, Shape))
