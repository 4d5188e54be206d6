import sys

name = "identifier"
same = "identifier"
made = "".join(["identi", "fier"])
print(name is same, name is made, name is sys.intern(made))
fixed = sys.intern("".join(["two ", "words"]))
other = sys.intern("two " + str("words"))
print(fixed is other)
folded = "ab" * 3
plain = "ababab"
print(folded == plain, sys.getrefcount("".join(["x", "yz"])))
letter = "hello"[1]
print(letter is "e".lower(), letter)
attribute = type("T", (), {made: 1})
print(made in vars(attribute))
