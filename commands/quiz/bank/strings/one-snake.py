# kind: prints
# level: 2
# view: sizeof
# vary N_: 1, 5, 50, 1000
# rename: snake, word
# because: The widest character decides for the whole text: with one snake in it the N_ letters take {right} bytes.
# wrong: N_ => You chose {this} because ASCII letters take one byte; beside a snake they take more, as all characters of a str are equally wide.
# wrong: 2 * N_ => A snake does not fit into two bytes, so no character takes as few.

import sys
snake = '\N{SNAKE}'
word = 'a' * N_ + snake
print(sys.getsizeof(word)
      - sys.getsizeof(snake))
