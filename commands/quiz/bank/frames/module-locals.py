# kind: prints
# level: 1
# view: heap
# rename: rows
# because: A module's frame keeps its names in one dict, and `globals()` and `locals()` both give that dict.
# wrong: 'False True' => No copy is made there: at module level names live in one dict.
# wrong: 'True False' => It is the dict in which the module's names live, `rows` among them.

rows = [1, 2]
print(globals() is locals(),
      'rows' in globals())
