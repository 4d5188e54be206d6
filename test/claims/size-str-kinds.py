# claim: The widest character decides: 1, 2 or 4 bytes for each character of the whole string
# shown by: sizeof
# also asked: unicode, emoji, bytes for a character

import sys


def bytes_a_character(widest):
    """What 1,000 more plain characters add to a string that has this one in it."""
    return (sys.getsizeof("a" * 2000 + widest) - sys.getsizeof("a" * 1000 + widest)) / 1000


found = {widest: bytes_a_character(widest) for widest in ("a", "\xe9", "\u20ac", "\U0001f40d")}
for widest, size in found.items():
    print(f"widest U+{ord(widest):04X}: {size:g} for each character")
print("? all characters take 1, 2 or 4 bytes, as the widest needs:", list(found.values()) == [1, 1, 2, 4])
