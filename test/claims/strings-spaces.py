# claim: 'hello world' twice: shared in a script, not over two prompts
# shown by: is
# also asked: hello world is hello world

a = "hello world"
b = "hello world"
print("? 'hello world' twice is one object in a script:", a is b)


def at_the_prompt(*entries):
    names = {}
    for entry in entries:  # each is compiled and run by itself
        exec(compile(entry, "<prompt>", "single"), names)
    return names


names = at_the_prompt("a = 'hello world'", "b = 'hello world'")
print("? 'hello world' over two prompts is two objects:", names["a"] is not names["b"])
