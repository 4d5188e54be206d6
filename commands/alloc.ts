/** `alloc`, "allocator": where objects live. */
import { compareAllocations } from './alloc/compare.js'
import { explainAllocations } from './alloc/explain.js'
import type { Command } from './command.js'
import { snippetOptions } from './command.js'

export const alloc: Command<'alloc'> = {
  name: 'alloc',
  label: 'allocator',
  summary: 'See where objects live: size classes, pools, addresses used again, or what a number of bytes gets',
  help:
    'Runs your lines on a real CPython and reads the books of its allocators before and after: which block each name’s ' +
    'object got, how many bytes rounding cost, which pools it lies in, what was used again and what went back to the ' +
    'system. A number instead of code, such as 100, shows what a request of that many bytes gets.',
  options: snippetOptions,
  example: ['one = [1, 2, 3]', 'del one', 'two = [4, 5, 6]', "small = 'x' * 50", "big = 'x' * 1000"].join('\n'),
  analysis: 'alloc',
  explain: explainAllocations,
  compare: compareAllocations,
}
