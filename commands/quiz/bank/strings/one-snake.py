# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 5, 50, 1000
# rename: snake, word
# because: The widest character decides for the whole text: with one snake in it each of the N_ letters takes 4 bytes.
# wrong: N_ => You chose {this} because ASCII letters take one byte; beside a snake they take 4, as all characters of a str are equally wide.
# wrong: 2 * N_ => A snake does not fit into 2 bytes, so each character takes 4.

import sys
snake = '\N{SNAKE}'
word = 'a' * N_ + snake
print(sys.getsizeof(word)
      - sys.getsizeof(snake))
