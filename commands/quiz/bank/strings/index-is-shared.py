# kind: prints
# level: 2
# view: is
# vary S_: tomcat, kitten, abacus
# rename: word
# because: One character of this kind comes from a table of shared texts; two characters make a new text each time.
# wrong: 'False False' => You chose {this} because each slice makes a text; but single characters are shared.
# wrong: 'True True' => Texts of two characters are made anew each time.
# wrong: 'False True' => It is the other way round: single characters are shared.

word = 'S_'
print(word[1] is word[1],
      word[1:3] is word[1:3])
