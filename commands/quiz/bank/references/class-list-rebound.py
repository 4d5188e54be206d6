# kind: prints
# level: 3
# view: heap
# vary N_: 3, 5, 12, 99
# rename: red, blue
# because: `red.members = …` makes an attribute of the instance `red`. The list on the class stays as it was.
# wrong: [N_] => You chose {this} because members is shared; but assigning to `red.members` makes an attribute of `red` alone.
# wrong: [0, N_] => Nothing was appended; a new list was bound to an attribute of `red`.
# wrong: 'AttributeError' => `blue` has none of its own, so Python looks at the class and finds the list there.

class Team:
    members = [0]

red = Team()
blue = Team()
red.members = [N_]
print(blue.members)
