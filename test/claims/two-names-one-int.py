# claim: Two names bound to 15 are bound to one object
# shown by: is
# also asked: same number twice; a = 15 and b = 15

a = 15
b = 15
print("? 15 is one object in a script:", a is b)

prompt = {}
exec(compile("a = 15", "<prompt>", "single"), prompt)  # each entry at the prompt is compiled by itself
exec(compile("b = 15", "<prompt>", "single"), prompt)
print("? 15 is one object over two prompts:", prompt["a"] is prompt["b"])

computed = int("15")
print("? 15 that was computed is that object, too:", a is computed)
