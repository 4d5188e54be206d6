"""A module's docstring.

It makes no step.
"""
import sys


class Documented:
    """A class's docstring."""

    "a second string"
    value = ["v"]

    def method(self):
        """A method's docstring."""
        """and another"""
        kept = self.value
        ...
        return kept


def only():
    """Nothing but this."""


def annotated(items: list, count: "int" = 1) -> list:
    total: list
    made: list = [items]
    return made


thing = Documented()
value = thing.method()
nothing = only()
number: int
made: list = annotated(value)
print(__doc__.splitlines()[0], Documented.__doc__, nothing, made[0] is value)
print(only.__doc__, sorted(annotated.__annotations__), sys.getrefcount(value))
