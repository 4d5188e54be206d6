# kind: prints
# level: 1
# view: sizeof
# vary N_: 100, 1000, 50000
# rename: word, part
# because: A slice of a str copies its characters, one fewer here; it is no view of the first text.
# wrong: N_ - 1 => You chose {this} because a slice seems to be a view of the text; but it copies the characters.
# wrong: 0 => The slice is a text of its own, one character shorter.
# wrong: tuple.__itemsize__ => A reference has {this} bytes, but a slice holds characters, not a reference to the first text.

import sys
word = 'x' * N_
part = word[1:]
print(sys.getsizeof(word) - sys.getsizeof(part))
