import sys


def depth(items, level):
    local = [level]
    if level == 0:
        return sys.getrefcount(items)
    result = depth(items, level - 1)
    items.append(local)
    return result


def flatten(tree):
    flat = []
    for branch in tree:
        if isinstance(branch, list):
            flat += flatten(branch)
        else:
            flat.append(branch)
    return flat


bag = []
print(depth(bag, 4))
print(bag, sys.getrefcount(bag))
print(flatten([1, [2, [3, [4]]]]))
