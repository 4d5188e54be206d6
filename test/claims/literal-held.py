# claim: A literal at module level is also held by its code object (and, while a script runs, by the compiler's own
# tables), so its count is higher than its names
# shown by: refcount
# also asked: refcount of a literal; constant of the code object

import sys

x = 12345.678
script = sys.getrefcount(x) - 1
print("references while the script runs:", script, "of which names: 1")
print("? the code object holds the literal:", any(constant is x for constant in sys._getframe().f_code.co_consts))
print("? the literal's count is higher than its names:", script > 1)

names = {"getrefcount": sys.getrefcount}
exec(compile("x = 8765.4321\ncount = getrefcount(x) - 1", "<exec>", "exec"), names)
print("references under exec, where the compiler's tables are gone:", names["count"])
print("? the compiler's own tables hold it too while a script runs:", script > names["count"] > 1)
