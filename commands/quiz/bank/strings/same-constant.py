# kind: same
# level: 3
# view: is
# vary S_: hello, hello_1, hello world, hello!, x y
# rename: cats, pets
# because: A script keeps equal constants once. At the prompt each line is compiled alone; only texts like a name are shared then.
# wrong: 'False in both' => You chose False because each line seems to make a text; but equal constants of one script are one object.
# wrong: 'True in both' => You chose True because the texts are equal; at the prompt only texts that look like a name are shared.

cats = 'S_'
pets = 'S_'
print(cats is pets)
