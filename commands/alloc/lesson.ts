/** The lesson of where things lie in one sentence. */
import type { AllocAnalysis, AllocFacts, GivenBlock, Reuse } from '../../src/contract.js'
import { a, noun } from '../nouns.js'
import { clip, code, number, oneLine, plural } from '../words.js'
import { changeOf, isFromMalloc, lost, named, ownBlock, type Placed } from './blocks.js'
import { bytes } from './units.js'

/** Fullest first. */
export function lessonsOf(analysis: AllocAnalysis, placed: readonly Placed[]): string[] {
  return [
    ...arenaLessons(analysis),
    ...reuseLessons(analysis.reused),
    ...(analysis.facts ? placeLessons(placed, analysis.facts) : []),
    ...plainLessons(analysis),
  ]
}

export function arenaLessons(analysis: AllocAnalysis): string[] {
  const change = changeOf(analysis)
  if (change === null || (change.arenasTaken === 0 && change.arenasReturned === 0)) return []
  const size = bytes(analysis.after?.arenas.bytes ?? 0)
  const taken = plural(change.arenasTaken, 'arena')
  if (change.arenasReturned === 0)
    return [
      `pymalloc took ${taken} of ${size} from the system for these objects, and still has ${pronoun(change.arenasTaken)}.`,
    ]
  if (change.arenasTaken === 0)
    return [`pymalloc gave ${plural(change.arenasReturned, 'arena')} of ${size} back to the system.`]
  const kept = change.arenasTaken - change.arenasReturned
  const rest = kept > 0 ? `the rest waits for the next objects` : 'all that it took'
  return [`pymalloc took ${taken} of ${size} from the system and gave ${number(change.arenasReturned)} back: ${rest}.`]
}

function pronoun(count: number): string {
  return count === 1 ? 'it' : 'them'
}

/** Made and freed all the time: that one lies where another lay is no news. */
const COMMON = new Set(['int', 'string'])

/** The most telling one: both have names, and are of one kind. */
export function reuseLessons(reused: readonly Reuse[]): string[] {
  const named = reused.filter(({ name, type }) => name !== null && !COMMON.has(noun(type)))
  const one = named.find(({ type, was }) => was.name !== null && was.type === type) ?? named[0]
  if (!one) return []
  const freed = `${a(noun(one.was.type))} freed on line ${one.was.line ?? '?'}`
  const what = one.name === null ? a(noun(one.type)) : code(one.name, 24)
  return one.was.name === null || one.was.name === one.name
    ? [`${what} lies where ${freed} lay: the address was used again.`]
    : [
        `${what} lies where ${code(one.was.name, 24)} lay: ${freed} left its place to the next ${noun(one.type)}.`,
        `${what} lies where ${freed} lay: the address was used again.`,
      ]
}

function placeLessons(placed: readonly Placed[], facts: AllocFacts): string[] {
  const small = placed.find((object) => ownBlock(object)?.giver === 'pymalloc')
  const large = placed.find((object) => object.blocks.some(isFromMalloc))
  const said = small ? smallLesson(small) : null
  const block = large?.blocks.find(isFromMalloc)
  if (large && block) {
    const told = `${named(large)} needs ${number(block.request)} bytes, more than ${number(facts.largest)}, so malloc gives them`
    return said ? [both(small, large, block, facts), `${told}.`] : [`${told}.`]
  }
  return said ? [`${said}.`] : []
}

/** "`small` (57 bytes) gets a pymalloc block of 64; `big` (1,049, over 512) comes from malloc." */
function both(small: Placed | undefined, large: Placed, { request, own }: GivenBlock, facts: AllocFacts): string {
  const block = small && ownBlock(small)
  if (!small || !block || small === large) return ''
  const what = own ? named(large) : `what ${named(large)} keeps apart`
  return `${named(small)} (${number(block.request)} bytes) gets a pymalloc block of ${number(block.block)}; ${what} (${number(request)}, over ${number(facts.largest)}) comes from malloc.`
}

function smallLesson(object: Placed): string {
  const block = ownBlock(object)
  if (!block) return ''
  const rounding = lost(block)
  const cost = rounding > 0 ? `, ${plural(rounding, 'byte')} lost to rounding` : ''
  return `${named(object)} asks for ${plural(block.request, 'byte')} and gets a pymalloc block of ${number(block.block)}${cost}`
}

function plainLessons({ before, after, line }: AllocAnalysis): string[] {
  if (before === null || after === null) return ['Its memory was not measured.']
  const until = line === null ? '' : ` until line ${line}`
  const gained = after.blocks - before.blocks
  return [
    gained > 0
      ? `${plural(gained, 'block')} more are in use than before${until}.`
      : `No more blocks are in use than before${until}.`,
  ]
}

/** "`two` (list) on line 3, where `one` (list) was until line 2" */
export function reuseSentence({ name, type, repr, line, was }: Reuse): string {
  return `${tenant(name, type, repr)} on line ${line ?? '?'}, where ${tenant(was.name, was.type, was.repr)} was freed on line ${was.line ?? '?'}`
}

function tenant(name: string | null, type: string, repr: string): string {
  const value = repr === '' ? noun(type) : `${noun(type)} ${clip(oneLine(repr), 20)}`
  return name === null ? a(value) : `${clip(oneLine(name), 20)} (${value})`
}
