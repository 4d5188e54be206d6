# claim: 257 is 257 bound by two statements: True in a script (one constant of one code object), False over two
# prompts; True in both from 3.15 on
# shown by: is
# also asked: 257 is 257; 256 and 257

a = 257
b = 257
print("? 257 is one object in a script:", a is b)


def at_the_prompt(*entries):
    names = {}
    for entry in entries:  # each is compiled and run by itself
        exec(compile(entry, "<prompt>", "single"), names)
    return names


names = at_the_prompt("a = 257", "b = 257")
print("? 257 is two objects over two prompts:", names["a"] is not names["b"])
