# kind: prints
# level: 2
# view: heap
# vary N_: 3, 5, 12, 99
# rename: red, blue
# because: The list in the class body is made once. Both instances find it on the class.
# wrong: [] => You chose {this} because each instance seems to get its own list; but the class body runs once, not for each instance.
# wrong: 'AttributeError' => Reading `blue.members` finds the list on the class.
# wrong: [N_, N_] => One append ran, so there is one item.

class Team:
    members = []

red = Team()
blue = Team()
red.members.append(N_)
print(blue.members)
