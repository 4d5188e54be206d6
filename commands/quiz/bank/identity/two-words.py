# kind: same
# level: 2
# view: is
# vary S_: red_cat, red cat, cat, cat!, 7cats, old-cat
# rename: cats, pets
# because: A script stores equal constants once. Over two prompts only texts that look like a name are interned, and so shared.
# wrong: 'True in both' => You chose True because the texts are equal; but equal texts need not be one object.

cats = 'S_'
pets = 'S_'
print(cats is pets)
