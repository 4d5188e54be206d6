# kind: prints
# level: 1
# view: heap
# vary S_: tom, rex, leo
# rename: word
# because: A str never changes: upper() makes a new one, and nobody keeps it.
# wrong: word.upper() => You chose {this} because upper() seems to change the text; but it gives a new one, which is dropped here.
# wrong: None => upper() gives a new str, not None; `word` is bound to the old one.
# wrong: word.title() => Not even the first letter changes: a str never does.

word = 'S_'
word.upper()
print(word)
