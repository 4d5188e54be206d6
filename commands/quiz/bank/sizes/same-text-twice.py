# kind: larger
# of: cats, dogs
# by: deep
# level: 3
# view: sizeof
# vary N_: 500, 20000, 300000
# rename: cats, dogs, word
# because: Both lists hold two references; but those of one list lead to one text, which counts once.
# wrong: 'None: the two largest are of one size' => The values are equal; but one list leads to one text twice, the other one to two texts.
# wrong: '`cats`' => It holds the same text twice; what is there once counts once.

word = 'x' * N_
cats = [word, word]
dogs = ['y' * N_, 'z' * N_]
