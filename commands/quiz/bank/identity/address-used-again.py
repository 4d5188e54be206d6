# kind: prints
# level: 2
# view: is
# vary N_: 0, 1, 'a', 500
# because: The first list is gone before the second one is made, at its address. With `is` both live, so they are two.
# wrong: 'False False' => You chose {this} because there are two lists; but ids are unique only among objects that live at the same time.
# wrong: 'True True' => For `is` both lists live at once, so they have two addresses.
# wrong: 'False True' => It is the other way round: with id() the first list is freed at once.

print(id([N_]) == id([N_]), [N_] is [N_])
