# claim: 'hello world' twice: shared in a script, not over two prompts
# shown by: is
# also asked: hello world is hello world

a = "hello world"
b = "hello world"
print("? shared in a script:", a is b)


def at_the_prompt(*entries):
    names = {}
    for entry in entries:  # each is compiled and run by itself
        exec(compile(entry, "<prompt>", "single"), names)
    return names


names = at_the_prompt("a = 'hello world'", "b = 'hello world'")
print("? not shared over two prompts:", names["a"] is not names["b"])
