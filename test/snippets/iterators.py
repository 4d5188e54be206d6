class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        box = [self.left]
        return box


class Rows:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        return iter(self.rows)

    def __contains__(self, row):
        return any(row is mine for mine in self.rows)


for box in Countdown(3):
    last = box
print(last)
rows = Rows([last, [7]])
first, second = rows
print(first is last, last in rows, [0] in rows, list(Countdown(2)))
numbers = iter([first, second].pop, None)
print(next(numbers) is second)
