class Broken(Exception):
    def __init__(self, part):
        super().__init__("broken")
        self.part = part


def work(part):
    try:
        raise Broken(part)
    except Broken:
        tried.append(part)
        raise


tried = []
piece = [1]
for attempt in range(2):
    try:
        work(piece)
    except Broken as error:
        last = error.part
    print(attempt, last is piece, len(tried))
del last
tried.clear()
print(piece)
