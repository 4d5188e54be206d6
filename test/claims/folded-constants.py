# claim: 'a' * 20 is folded into a constant, 'a' * 5000 is not
# shown by: is
# also asked: constant folding


def constants_of(source):
    return compile(source, "<folded>", "exec").co_consts


print("? 'a' * 20 is a constant of the code:", "a" * 20 in constants_of("x = 'a' * 20"))
print("? 'a' * 5000 is no constant of the code:", "a" * 5000 not in constants_of("x = 'a' * 5000"))
longest = max(n for n in range(1, 5001) if "a" * n in constants_of(f"x = 'a' * {n}"))
print("longest that is folded:", longest)


def twenty():
    return "a" * 20


def five_thousand():
    return "a" * 5000


print(
    "? 'a' * 20 is one object at each call, 'a' * 5000 a new one:",
    twenty() is twenty() and five_thousand() is not five_thousand(),
)
