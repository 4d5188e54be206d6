import sys


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        compared.append((self.rank, other.rank))
        return self.rank < other.rank


def rank_of(card):
    mine = card.rank
    return [mine]


compared = []
cards = [Card(3), Card(1), Card(2)]
best = min(cards)
by_key = sorted(cards, key=rank_of)
cards.sort(key=lambda card: -card.rank)
print(best is by_key[0], sys.getrefcount(best), len(compared))
cards.reverse()
print([card.rank for card in cards], sys.getrefcount(best))
