import functools


class Printer:
    @functools.singledispatchmethod
    def show(self, item):
        return ["thing", item]

    @show.register
    def _(self, item: list):
        inner = [self.show(part) for part in item]
        return inner


@functools.singledispatch
def size(item):
    return [1]


@size.register(list)
def of_list(items):
    found = [size(item) for item in items]
    return found


item = [1, [2]]
sizes = size(item)
shown = Printer().show(item)
print(sizes, shown, shown[0][1] is item[0])
ordered = sorted([[2], [1]], key=functools.cmp_to_key(lambda a, b: a[0] - b[0]))
print(ordered)
