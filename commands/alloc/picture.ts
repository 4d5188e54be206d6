/** The pools that the snippet's blocks lie in, as strips. */
import type { AllocAnalysis, BlockState, BlocksPicture, Pool } from '../../src/contract.js'
import { pythonName } from '../versions.js'
import { clip, firstOf, number, oneLine } from '../words.js'
import { isFromMalloc, type Placed, titleOf } from './blocks.js'

/** Blocks in a row of a strip, and rows of a strip. */
const COLUMNS = 62
const ROWS = 4
const STRIPS = 4
const NOTES = 2

export function pictureOf(analysis: AllocAnalysis, placed: readonly Placed[]): BlocksPicture | null {
  const sizes = [...new Set(analysis.pools.map(({ size }) => size))]
  const chosen = sizes
    .map((size) => best(analysis.pools.filter((pool) => pool.size === size)))
    .filter((pool) => pool !== undefined)
    .sort((one, other) => interest(other) - interest(one))
  const notes = placed.flatMap((object) =>
    object.blocks
      .filter(isFromMalloc)
      .slice(0, 1)
      .map(
        ({ block, giver }) =>
          `${titleOf(object)}: ${number(block)} bytes from malloc${giver === 'mmap' ? ', in pages of its own' : ''}`,
      ),
  )
  if (chosen.length === 0 && notes.length === 0) return null
  return {
    kind: 'blocks',
    title: 'Where the objects lie',
    python: pythonName(analysis.python),
    request: null,
    strips: chosen.slice(0, STRIPS).map((pool) => stripOf(pool, analysis)),
    notes: notes.slice(0, NOTES),
    folded: Math.max(0, chosen.length - STRIPS),
  }
}

function best(pools: readonly Pool[]): Pool | undefined {
  return [...pools].sort((one, other) => interest(other) - interest(one))[0]
}

function interest({ marks, before, after }: Pool): number {
  const fresh = [...after].filter((state, index) => state === 'u' && before[index] !== 'u').length
  return marks.length * 10_000 + fresh
}

function stripOf(pool: Pool, { before, after }: AllocAnalysis): BlocksPicture['strips'][number] {
  const all = statesOf(pool)
  const first = all.indexOf('mine')
  const interesting = first >= 0 ? first : Math.max(0, all.indexOf('new'))
  const rows = Math.ceil(all.length / COLUMNS)
  const from = Math.max(0, Math.min(Math.floor(interesting / COLUMNS) - 1, rows - ROWS)) * COLUMNS
  const cells = all.slice(from, from + ROWS * COLUMNS)
  const [was, is] = [before, after].map((books) => books?.classes.find(({ size }) => size === pool.size)?.used ?? 0)
  return {
    title: `${number(pool.size)}-byte blocks`,
    counts: `in use ${number(was ?? 0)} → ${number(is ?? 0)}`,
    names: firstOf([...new Set(pool.marks.map(([, name]) => clip(oneLine(name), 16)))], 3),
    cells,
    left: all.length - cells.length,
  }
}

function statesOf({ before, after, marks }: Pool): BlockState[] {
  const mine = new Set(marks.map(([block]) => block))
  return [...after].map((state, index) => {
    if (state === 'u') return mine.has(index) ? 'mine' : before[index] === 'u' ? 'old' : 'new'
    return before[index] === 'u' ? 'freed' : 'free'
  })
}
