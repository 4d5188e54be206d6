class Pair:
    def __init__(self, left, right=None):
        self.left = left
        self.right = right


empty = {}
for turn in range(3):
    pair = [Pair(Pair((1, [2])))]
for turn in range(3):
    pair = [turn, Pair(2.5 * 2, pair if empty else {})]


def work(items):
    for turn in range(3):
        pair = Pair([turn], Pair(turn, items) if turn else items)
        pair = [Pair(Pair(Pair(pair)))]
    return pair


last = work([1])
last = work([])
