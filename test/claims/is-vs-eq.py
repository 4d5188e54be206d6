# claim: == compares values by __eq__, is compares identity; nan is itself and not equal to itself
# shown by: is
# also asked: is or ==; identity and equality

asked = []


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        asked.append("__eq__")
        return self.cents == other.cents


a, b = Money(5), Money(5)
print("a == b:", a == b, "asked:", asked)
print("? == compares values by __eq__:", a == b and bool(asked))
asked.clear()
print("? is compares identity, and asks nobody:", a is not b and a is a and asked == [])
nan = float("nan")
print("? nan is itself:", nan is nan)
print("? nan is not equal to itself:", nan != nan and not nan == nan)
