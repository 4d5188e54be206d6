# kind: larger
# of: cats, dogs, pets
# by: deep
# level: 2
# view: sizeof
# vary N_: 1000, 50000, 1000000
# rename: cats, dogs, pets
# because: With all that they lead to, the text of N_ characters decides; the lists themselves differ by a few bytes.
# wrong: '`pets`' => You chose it because it has the most places; that decides for the list alone, not for all that it leads to.
# wrong: '`dogs`' => Its two short texts are small against the N_ characters of the other one.

cats = ['x' * N_]
dogs = ['ab', 'cd']
pets = ['', '', '']
