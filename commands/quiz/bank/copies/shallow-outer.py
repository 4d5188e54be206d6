# kind: prints
# level: 2
# view: heap
# vary N_: 3, 4, 9, 28
# rename: rows, twin
# because: `twin[0] = …` changes a place of the new outer list; append changes an inner list that both share.
# wrong: [[0], [2, N_]] => You chose {this} because a shallow copy shares; but it shares the inner lists, not the places of the outer one.
# wrong: [[1], [2]] => The first change is `twin`'s alone; but the inner list behind `twin[1]` is shared.
# wrong: [[0], [2]] => It is the other way round: places are the copy's own, inner lists are shared.

rows = [[1], [2]]
twin = list(rows)
twin[0] = [0]
twin[1].append(N_)
print(rows)
