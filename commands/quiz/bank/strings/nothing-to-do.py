# kind: prints
# level: 3
# view: is
# vary S_: cat, tom cat, 2026
# rename: word
# because: Where nothing has to be taken away strip() gives the text itself; lower() makes a new one all the same.
# wrong: 'False False' => You chose {this} because methods give new texts; but strip() gives the text itself where nothing is to do.
# wrong: 'True True' => lower() writes a new text, even where no letter changes.
# wrong: 'False True' => It is the other way round: strip() gives the text itself.

word = 'S_'
print(word.strip() is word,
      word.lower() is word)
