# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 5, 50, 1000
# vary S_: €, ∑, 中
# rename: sign, word
# because: S_ does not fit into one byte, and all characters of a str are equally wide: the N_ letters take {right} bytes.
# wrong: N_ => You chose {this} because ASCII letters take one byte; beside a wider character they take as much as that one.
# wrong: 4 * N_ => S_ needs fewer; so many are for characters such as emoji.
# wrong: len(sign.encode()) * N_ => That is UTF-8, where this sign takes {len(sign.encode())} bytes; a str counts in units of its own.

import sys
sign = 'S_'
word = 'a' * N_ + sign
print(sys.getsizeof(word) - sys.getsizeof(sign))
