/** What stands behind "more": blocks, size classes, arenas, free lists, addresses used again. */
import type { AllocAnalysis, Books, Section } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { capital, number } from '../words.js'
import { lost, type Placed, titleOf } from './blocks.js'
import { reuseSentence } from './lesson.js'

export function sectionsOf(analysis: AllocAnalysis, placed: readonly Placed[]): (Section | null)[] {
  const { before, after, facts, reused } = analysis
  return [
    blocksTable(placed),
    before && after ? classesTable(before, after) : null,
    before && after ? systemTable(before, after, facts?.poolBytes ?? 0) : null,
    before && after ? keptTable(before, after, facts?.keeps ?? {}) : null,
    reused.length > 0
      ? { kind: 'list', title: 'Addresses used again', items: reused.map((one) => capital(reuseSentence(one))) }
      : null,
  ]
}

function blocksTable(placed: readonly Placed[]): Section | null {
  const rows = placed.flatMap((object) =>
    object.blocks.map((block) => [
      titleOf(object),
      block.own ? noun(object.type) : 'kept apart',
      number(block.request),
      number(block.block),
      number(lost(block)),
      block.giver === 'none' ? 'the program itself' : block.giver === 'mmap' ? 'malloc (own pages)' : block.giver,
    ]),
  )
  if (rows.length === 0) return null
  return { kind: 'table', title: 'Blocks', head: ['name', 'what', 'asked for', 'block', 'lost', 'from'], rows }
}

function classesTable(before: Books, after: Books): Section | null {
  const rows = after.classes.flatMap(({ size, used, free, pools }) => {
    const was = before.classes.find((other) => other.size === size)
    if (!was || (was.used === used && was.pools === pools)) return []
    return [
      [number(size), `${number(was.used)} → ${number(used)}`, number(free), `${number(was.pools)} → ${number(pools)}`],
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    title: 'Size classes that changed',
    head: ['bytes', 'blocks in use', 'free', 'pools'],
    rows,
  }
}

function systemTable(before: Books, after: Books, poolBytes: number): Section {
  const pair = (of: (books: Books) => number) => [number(of(before)), number(of(after))]
  const rows = [
    ['blocks in use', ...pair(({ blocks }) => blocks)],
    ['arenas held', ...pair(({ arenas }) => arenas.held)],
    ['arenas ever taken', ...pair(({ arenas }) => arenas.taken)],
    ['arenas given back', ...pair(({ arenas }) => arenas.returned)],
    ['bytes of an arena', ...pair(({ arenas }) => arenas.bytes)],
    ['bytes of a pool', number(poolBytes), number(poolBytes)],
    ['pools in no use', ...pair(({ unusedPools }) => unusedPools)],
    ...(before.heap && after.heap
      ? [
          ['malloc’s heap, bytes', number(before.heap.heap), number(after.heap.heap)],
          ['mapped for large blocks, bytes', number(before.heap.mapped), number(after.heap.mapped)],
        ]
      : []),
  ]
  return { kind: 'table', title: 'Arenas, pools and the system', head: ['', 'before', 'after'], rows }
}

function keptTable(before: Books, after: Books, keeps: Readonly<Record<string, number>>): Section | null {
  const kinds = [...new Set([...Object.keys(after.kept), ...Object.keys(keeps)])]
  const rows = kinds.flatMap((kind) => {
    const [was, is, most] = [before.kept[kind], after.kept[kind], keeps[kind]]
    if (!most && (was ?? 0) === (is ?? 0)) return []
    const told = (count: number | undefined) => (count === undefined ? 'not told' : number(count))
    return [[kind, told(was), told(is), most ? number(most) : '']]
  })
  if (rows.length === 0) return null
  return { kind: 'table', title: 'Free objects kept', head: ['kind', 'before', 'after', 'at most'], rows }
}
