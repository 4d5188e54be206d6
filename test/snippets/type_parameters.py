# requires: 3.12
type Pair[T] = tuple[T, T]


def first[T](items: list[T]) -> T:
    kept = items[0]
    return kept


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> T:
        self.items.append(item)
        return item


stack = Stack[list]()
item = stack.push([1])
again = first(stack.items)
print(item is again, Stack.__type_params__[0].__name__, Pair.__name__)
print([parameter.__name__ for parameter in first.__type_params__])
