import sys

words = "some words here"
print(sys.getrefcount(words), sys.getrefcount("some words here"))
pair = (1, (2.5, "two words"))
same = (1, (2.5, "two words"))
print(pair is same, sys.getrefcount(pair))
number = 1234567
half = 0.125
raw = b"raw bytes"


def inner():
    words = "some words here"
    pair = (1, (2.5, "two words"))
    print(sys.getrefcount(words), sys.getrefcount(pair), number is 1234567 + 0)
    return words, pair


first, second = inner()
print(first is words, second is pair, sys.getrefcount(number), sys.getrefcount(half), sys.getrefcount(raw))
