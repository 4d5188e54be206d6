# kind: larger
# of: cats, dogs, pets
# level: 1
# view: sizeof
# vary N_: 30, 60, 200
# rename: cats, dogs, pets
# because: One snake makes each character as wide as itself, so half as many characters take more bytes.
# wrong: '`cats`' => You chose it because it has the most characters; but each takes one byte there.
# wrong: '`dogs`' => é still fits into one byte, so this text is as lean as ASCII, but for its head.

cats = 'a' * N_ * 2
dogs = 'é' * N_
pets = 'a' * N_ + '\N{SNAKE}'
