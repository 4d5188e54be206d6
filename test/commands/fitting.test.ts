import { expect, test } from 'vitest'
import { fittingCommand } from '../../commands/fitting.js'

test.each([
  ['a = 257\nprint(a is 257)', 'is'],
  ['if x is not None: pass', 'is'],
  ['import sys\nsys.getsizeof([])', 'sizeof'],
  ['a = []\nb = a', 'refcount'],
  ['import gc\nprint(gc.collect() is None)', 'gc'],
  ['print("this is it")  # is it?', 'refcount'],
  ['island = this', 'refcount'],
  ['print("getsizeof")', 'refcount'],
])('%j fits %s', (code, name) => {
  expect(fittingCommand(code).name).toBe(name)
})
