class Box:
    pass


class Ending:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        seen = [self.value]
        seen = None


items = [1]
Box().made = (item for item in [items])
Box().made = Ending(items)
Box().made = [Ending(items)]
[Ending([3])]
(Ending(5), 1)[1] + 2
{"a": Ending(6)}["a"].value
once = (twice := [items])[0]
once = twice == [Ending(7)]


def work(given):
    given = [Ending(given)]
    given = [2]
    last = Ending(given)
    last = [3]
    Box().made = (item for item in [last])
    Box().made = Ending(last)
    [Ending(last)]
    (Ending(last), last)[1][0]
    return [Ending(last)] and last


work([])
result = work(Ending(1))
