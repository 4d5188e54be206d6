# kind: versions
# level: 3
# view: is
# vary S_: a, e, x
# rename: word
# because: chr() takes one-character texts from a table. Whether the constant 'S_' is that very object depends on the version.
# wrong: 'On all of them' => You chose this because one-character texts are shared; in some versions constants came from another table.
# wrong: 'On none of them' => You chose this because chr() seems to make a text; it takes a shared one.

word = 'S_'
print(chr(ord(word)) is word)
