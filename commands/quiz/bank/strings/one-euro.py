# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 5, 50, 1000
# vary S_: €, ∑, 中
# rename: sign, word
# because: S_ fits into 2 bytes, not into 1; so each of the N_ letters takes 2 as well.
# wrong: N_ => You chose {this} because ASCII letters take one byte; beside a wider character they take as much as that one.
# wrong: 4 * N_ => S_ fits into 2 bytes; 4 are for characters such as emoji.
# wrong: 3 * N_ => That is UTF-8, where this sign takes 3; inside a str all characters take 1, 2 or 4.

import sys
sign = 'S_'
word = 'a' * N_ + sign
print(sys.getsizeof(word) - sys.getsizeof(sign))
