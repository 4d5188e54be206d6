/** What a learner asks next: who gives what, what is kept for later, what went back. */
import type { AllocAnalysis, AllocFacts, Books } from '../../src/contract.js'
import { firstOf, number, plural } from '../words.js'
import { changeOf, isFromMalloc, lost, named, ownBlock, type Placed } from './blocks.js'
import { arenaLessons, reuseLessons } from './lesson.js'
import { bytes } from './units.js'

/** `lesson`: the headline, which is not said again. */
export function remarks(analysis: AllocAnalysis, placed: readonly Placed[], lesson: string): (string | null)[] {
  const { facts, before, after } = analysis
  return [
    ...[arenaLessons(analysis)[0], reuseLessons(analysis.reused)[0]].map((said) =>
      said === undefined || said === lesson ? null : said,
    ),
    facts && rounding(placed, lesson),
    facts && large(placed, facts, lesson),
    mapped(analysis),
    before && after && facts ? kept(before, after, facts) : null,
    waiting(analysis),
  ]
}

function rounding(placed: readonly Placed[], lesson: string): string | null {
  const found = placed.flatMap((object) => {
    const block = ownBlock(object)
    return block?.giver === 'pymalloc' && lost(block) > 0 ? [{ object, block }] : []
  })
  const [first] = found.filter(({ object }) => !lesson.includes(`${named(object)} asks`))
  if (!first) return null
  const { object, block } = first
  return `${named(object)} asks for ${number(block.request)} bytes and gets a block of ${number(block.block)}: ${plural(lost(block), 'byte')} lost to rounding.`
}

function large(placed: readonly Placed[], facts: AllocFacts, lesson: string): string | null {
  const found = placed.find((object) => object.blocks.some(isFromMalloc))
  const block = found?.blocks.find(isFromMalloc)
  if (!found || !block || lesson.includes('so malloc')) return null
  const what = block.own ? named(found) : `What ${named(found)} keeps apart`
  return `${what} needs ${number(block.request)} bytes, more than pymalloc’s ${number(facts.largest)}: malloc gives them.`
}

/** Large blocks that have come and gone leave nothing in the books but what they freed. */
function mapped(analysis: AllocAnalysis): string | null {
  const change = changeOf(analysis)
  return change !== null && change.mapped < 0
    ? `${bytes(-change.mapped)} of large blocks went back to the system.`
    : null
}

/** Free objects that types keep, of which there are more than before. */
function kept(before: Books, after: Books, { keeps }: AllocFacts): string | null {
  const more = Object.entries(after.kept)
    .map(([kind, count]) => ({ kind, count, gained: count - (before.kept[kind] ?? 0) }))
    .filter(({ gained }) => gained > 1)
    .sort((one, other) => other.gained - one.gained)
  if (more.length === 0) return null
  const said = more.map(({ kind, count }) => `${number(count)} ${kind}${most(kind, count, keeps)}`)
  return `Freed but kept for the next of their kind: ${firstOf(said, 2)}.`
}

function most(kind: string, count: number, keeps: Readonly<Record<string, number>>): string {
  const limit = keeps[kind] ?? 0
  return limit > 0 && count >= limit ? ' (as many as fit)' : ''
}

/** Blocks that are free, in pools that the allocator still has. */
function waiting({ before, after }: AllocAnalysis): string | null {
  if (before === null || after === null) return null
  const free = (books: Books) => books.classes.reduce((sum, { free, size }) => sum + free * size, 0)
  const gained = free(after) - free(before)
  return gained > 4096
    ? `${number(gained)} more bytes lie free in its pools: kept for new objects of the same size class.`
    : null
}
