import copy

inner = [1]
outer = [inner, inner]
alias = outer
shallow = copy.copy(outer)
deep = copy.deepcopy(outer)
sliced = outer[:]
again = list(outer)
joined = outer + [inner]
print(shallow[0] is inner, deep[0] is inner, deep[0] is deep[1])
inner.append(2)
print(alias, shallow, deep)
del outer, shallow, sliced
print(again[0] is joined[2])
again = joined = None
print(inner, alias is not None)
