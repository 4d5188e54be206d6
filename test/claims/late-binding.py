# claim: Closures made in a loop share the loop's variable, not its value at the time
# shown by: heap
# also asked: lambda in a loop; closures remember the last value

functions, bound = [], []
for number in range(3):
    functions.append(lambda: number)
    bound.append(lambda number=number: number)
at_module = [function() for function in functions]


def in_function():
    made = []
    for number in range(3):
        made.append(lambda: number)
    return made


made = in_function()
in_a_function = [function() for function in made]
print("at module level:", at_module, "in a function:", in_a_function, "with number=number:", [f() for f in bound])
print("? closures made in a loop give the variable's last value:", at_module == in_a_function == [2, 2, 2])
print("? made in a function, all share one cell:", len({id(function.__closure__[0]) for function in made}) == 1)
print("? a default argument keeps the value at the time:", [function() for function in bound] == [0, 1, 2])
