# claim: Membership: O(n) in a list, O(1) in a set or dict
# shown by: compare
# also asked: in list is slow; membership in a set

asked = 0


class Key:
    """Counts how often it is compared with another one."""

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        global asked
        asked += 1
        return self.number == other.number


def comparisons(container):
    """Of one look-up of a key that is not there."""
    global asked
    asked = 0
    assert Key(-5) not in container
    return asked


found = {}
for kind in (list, set, dict.fromkeys):
    name = kind.__name__ if kind in (list, set) else "dict"
    found[name] = [comparisons(kind([Key(number) for number in range(length)])) for length in (100, 1000, 10_000)]
    print(f"comparisons in a {name} of 100, 1000, 10000:", *found[name])
print("? look-up in a list compares with each of its n items:", found["list"] == [100, 1000, 10_000])
print(
    "? look-up in a set or dict compares with 2 at most, however many it holds:", max(found["set"] + found["dict"]) <= 2
)
