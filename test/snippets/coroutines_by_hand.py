class Step:
    def __await__(self):
        got = yield self
        return got


async def job(bag):
    first = await Step()
    bag.append(first)
    second = await Step()
    return [bag, second]


bag = []
task = job(bag)
asked = task.send(None)
asked = task.send(["one"])
print(type(asked).__name__, bag)
try:
    task.send(["two"])
except StopIteration as stop:
    result = stop.value
print(result, result[0] is bag)
unused = job(bag)
unused.close()
del unused
