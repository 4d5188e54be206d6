import { mask } from '../src/snippet/mask.js'
import { sidesOf } from '../src/snippet/sides.js'
import { alloc } from './alloc.js'
import type { Command } from './command.js'
import { compare } from './compare.js'
import { gc } from './gc.js'
import { heap } from './heap.js'
import { is } from './is.js'
import { profile } from './profile.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

/** The command whose view fits code that comes without one: by what the code itself asks, outside its strings and comments. */
export function fittingCommand(code: string): Command {
  if (sidesOf(code).length > 1) return compare
  const asked = mask(code)
  if (/\bgc\b/.test(asked)) return gc
  if (/\bis\b/.test(asked)) return is
  if (/\b(?:getsizeof|__sizeof__)\b/.test(asked)) return sizeof
  if (/\b(?:tracemalloc|cProfile)\b/.test(asked)) return profile
  if (/\b(?:_debugmallocstats|getallocatedblocks)\b/.test(asked)) return alloc
  if (/\b(?:getrefcount|weakref|__del__)\b/.test(asked)) return refcount
  return heap
}
