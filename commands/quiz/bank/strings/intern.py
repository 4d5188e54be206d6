# kind: prints
# level: 2
# view: is
# vary S_: cat, tiger, a b
# rename: cats, pets
# because: intern looks the text up in a table and gives the one that is there: the same object for equal texts.
# wrong: 'False False' => You chose {this} because both were made at run time; but intern gives one object for equal texts.
# wrong: 'True True' => Without intern two texts made at run time are two objects.
# wrong: 'True False' => It is the other way round: intern makes them one.

from sys import intern
cats = ''.join(['S_', 's'])
pets = ''.join(['S_', 's'])
print(cats is pets,
      intern(cats) is intern(pets))
