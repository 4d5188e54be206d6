/** The text of `sys._debugmallocstats()` (Objects/obmalloc.c, _PyObject_DebugMallocStats), as numbers. */
import { z } from 'zod'
import type { Books, SizeClass } from '../../../../src/contract.js'

const count = z.number().int().nonnegative()

/** As alloc.py writes it. */
export const Written = z.object({
  text: z.string().max(1 << 15),
  blocks: count,
  heap: z.object({ heap: count, used: count, mapped: count, maps: count }).nullable(),
  line: z.number().int().nullable(),
})
export type Written = z.infer<typeof Written>

const ROW = /^\s*\d+\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*$/gmu
const KEPT = /^\s*(\d+) free (?:(\d+)-sized )?Py(\w+?)(?:Object)?s \*/gmu
/** What learners call what the text calls `Dict`. */
const KINDS: Readonly<Record<string, string>> = { DictKeys: "dict's table", Set: 'set' }

export function booksOf({ text, blocks, heap }: Written): Books {
  const classes = [...text.matchAll(ROW)].map(([, size, pools, used, free]): SizeClass => {
    return { size: Number(size), pools: Number(pools), used: Number(used), free: Number(free) }
  })
  const kept = [...text.matchAll(KEPT)].map(([, number, length, kind = '']) => [kindOf(kind, length), Number(number)])
  return {
    classes,
    arenas: {
      taken: numberAfter(text, /# arenas allocated total\s*=/u),
      returned: numberAfter(text, /# arenas reclaimed\s*=/u),
      held: numberAfter(text, /# arenas allocated current\s*=/u),
      bytes: numberAfter(text, /^\d+ arenas \*/mu),
    },
    unusedPools: Number(/^(\d+) unused pools \*/mu.exec(text)?.[1] ?? 0),
    blocks,
    kept: Object.fromEntries(kept),
    heap,
  }
}

/** "tuple of 2", "float". */
function kindOf(kind: string, length: string | undefined): string {
  const known = KINDS[kind] ?? kind.toLowerCase()
  return length === undefined ? known : `${known} of ${length}`
}

function numberAfter(text: string, words: RegExp): number {
  const found = words.exec(text)
  const number = found && /[\d,]+/u.exec(text.slice(found.index + found[0].length))
  return number ? Number(number[0].replaceAll(',', '')) : 0
}
