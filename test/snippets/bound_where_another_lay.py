h = reversed(list(map(lambda v: [v], range(2)))); f, k = [str(i) * 3 for i in range(3)], "-".join(["p", "q", "k"])
print(1)
