# claim: id([]) == id([]): the first list is gone when the second is made at its address
# shown by: is
# also asked: id is unique; id of temporary objects

print("id([]) == id([]):", id([]) == id([]))
print("? the first list is gone when the second is made at its address:", id([]) == id([]))
a, b = [], []
print("? two lists that both live have two addresses:", id(a) != id(b))
