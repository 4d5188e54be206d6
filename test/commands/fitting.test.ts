import { expect, test } from 'vitest'
import { fittingCommand } from '../../commands/fitting.js'

test.each([
  ['a = 257\nprint(a is 257)', 'is'],
  ['if x is not None: pass', 'is'],
  ['import sys\nsys.getsizeof([])', 'sizeof'],
  ['a = []\nb = a', 'heap'],
  ['import gc\nprint(gc.collect() is None)', 'gc'],
  ['print("this is it")  # is it?', 'heap'],
  ['island = this', 'heap'],
  ['print("getsizeof")', 'heap'],
  ['import sys\nprint(sys.getrefcount(a))', 'refcount'],
  ['import weakref', 'refcount'],
  ['import tracemalloc', 'profile'],
  ['import sys\nsys._debugmallocstats()', 'alloc'],
  ['a = []\n---\na = ()', 'compare'],
  ['"""\n---\n"""', 'heap'],
])('%j fits %s', (code, name) => {
  expect(fittingCommand(code).name).toBe(name)
})
