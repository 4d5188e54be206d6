# claim: Small ints are shared; the range is probed, not assumed
# shown by: is
# also asked: is every int cached; small integer cache -5 to 256; integer interning


def is_shared(number):
    """Whether two ints that were made at run time are one object."""
    return int(str(number)) is int(str(number))


low = high = 0
while is_shared(low - 1):
    low -= 1
while is_shared(high + 1):
    high += 1
print("shared:", low, "to", high)
print("? small ints are shared:", low < 0 < high)
print("? ints beyond that are made anew:", not is_shared(low - 1) and not is_shared(high + 1))
