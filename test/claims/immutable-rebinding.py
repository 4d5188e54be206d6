# claim: var1 = var1 / 2 leaves the int as it is and binds the name to a new float
# shown by: refcount
# also asked: dividing a number changes it; ints are immutable

var1 = 15
before = var1
var1 = var1 / 2
print("before:", before, "var1:", var1)
print("? the int is as it was after var1 = var1 / 2:", before == 15 and type(before) is int)
print("? the name is bound to a new float:", type(var1) is float and var1 == 7.5 and var1 is not before)
