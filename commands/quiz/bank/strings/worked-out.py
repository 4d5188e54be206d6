# kind: same
# level: 3
# view: is
# vary S_: cat, un, red cat, to-, 7
# rename: cats, pets
# because: The compiler works the sum out itself, so both are constants; at the prompt only those that look like a name are shared.
# wrong: 'False in both' => You chose False because + makes a new text; but the compiler works it out, and no + is left when it runs.
# wrong: 'True in both' => You chose True because the texts are equal; at the prompt only texts that look like a name are shared.

cats = 'S_like'
pets = 'S_' + 'like'
print(cats is pets)
