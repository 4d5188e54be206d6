/** What a learner asks next. The headline is not said again. */
import type { CompareAnalysis, ComparedSide } from '../../src/contract.js'
import { endingSentence } from '../ending.js'
import { listed, lower, number, plural } from '../words.js'
import { lessonsOf, peakLessons } from './lesson.js'
import { instancesOf, isDone, named, timedOf } from './told.js'
import { bytes, percent } from './units.js'

/** "B: it stopped at line 2 with …" */
export function failures({ sides }: CompareAnalysis): string[] {
  return sides.filter((side) => !isDone(side)).map((side) => `${named(side)}: ${failureOf(side)}`)
}

function failureOf(side: ComparedSide): string {
  const { result, stood, n } = side
  const ending = lower(endingSentence(result) ?? '')
  if (result.kind !== 'limit') return /numpy/.test(ending) ? 'numpy is not installed for this Python.' : ending
  const where = stood?.line != null ? ` It stood at line ${stood.line}.` : ''
  const peak = stood?.peak != null ? ` Its peak until then: ${bytes(stood.peak)}.` : ''
  const smaller = n === null ? '' : ` n = ${number(n)} is too much here; try a smaller n.`
  return `${ending}${where}${peak}${smaller}`
}

export function remarks(analysis: CompareAnalysis, headline: string): (string | null)[] {
  const { sides, setupLines } = analysis
  const timed = timedOf(analysis)
  const fresh = (sentence: string | null | undefined) => (sentence && !headline.includes(sentence) ? sentence : null)
  const [time] = timed ? lessonsOf({ ...analysis, sides: sides.map(withoutSizes) }) : []
  return [
    getsizeofRemark(sides, headline),
    instanceRemark(sides),
    fresh(time && isTold(time, headline) ? null : time),
    fresh(peakLessons(sides)?.sentence),
    noiseRemark(analysis),
    peakGrowth(sides),
    keptRemark(sides),
    allocationsRemark(sides),
    setupLines > 0
      ? `The first ${setupLines === 1 ? 'line' : plural(setupLines, 'line')}, the same in all, ${setupLines === 1 ? 'is' : 'are'} not measured.`
      : null,
  ]
}

/** For the sentence about time alone. */
function withoutSizes(side: ComparedSide): ComparedSide {
  return { ...side, each: null, bound: [], growth: null, memory: null }
}

function isTold(sentence: string, headline: string): boolean {
  return headline.startsWith(sentence.slice(0, 40))
}

/** Why `getsizeof` may say the opposite of the allocator. */
function getsizeofRemark(sides: readonly ComparedSide[], headline: string): string | null {
  const found = instancesOf(sides)
  if (!found) return null
  const says = headline.includes('getsizeof')
    ? ''
    : `\`getsizeof\` says ${listed(found.map(({ getsizeof }) => number(getsizeof)))}. `
  const missed = found.findIndex(
    ({ block, getsizeof, instance, dict }) => instance?.dict && block - dict > getsizeof + 16,
  )
  const apart = found.findIndex(({ dict }) => dict > 0)
  if (apart >= 0) return `${says}It misses the \`__dict__\` that each ${nameAt(sides, apart)} object has beside it.`
  if (missed >= 0) return `${says}It misses values stored inside or beside each ${nameAt(sides, missed)} object.`
  return says === '' ? null : says.trim()
}

function nameAt(sides: readonly ComparedSide[], at: number): string {
  const side = sides.filter(isDone)[at]
  return side ? named(side) : 'plain'
}

/** "__slots__ has no `__dict__` and takes no weak references." */
function instanceRemark(sides: readonly ComparedSide[]): string | null {
  const found = instancesOf(sides)
  if (!found) return null
  const told = sides.filter(isDone)
  const without = (what: 'dict' | 'weakref') =>
    told.filter((_, at) => found[at]?.instance && !found[at]?.instance?.[what]).map(named)
  const [dicts, weakrefs] = [without('dict'), without('weakref')]
  if (dicts.length === 0 && weakrefs.length === 0) return null
  if (dicts.join() === weakrefs.join())
    return `No \`__dict__\` (so no new attributes) and no weak references: ${listed(dicts)}.`
  return [
    dicts.length > 0 ? `No \`__dict__\`, so no new attributes: ${listed(dicts)}.` : '',
    weakrefs.length > 0 ? `No weak references: ${listed(weakrefs)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function noiseRemark(analysis: CompareAnalysis): string | null {
  const timed = timedOf(analysis)
  const last = timed?.others.at(-1)
  if (!timed || !last) return null
  const runs = Math.min(...[timed.fast, ...timed.others.map(({ side }) => side)].map(({ time }) => time?.runs ?? 0))
  const noise = percent(Math.max(...timed.others.map(({ verdict }) => verdict.noise)))
  return `Each ran ${plural(runs, 'time')} or more, in turns; the least counts, and up to ${noise} is noise.`
}

function peakGrowth(sides: readonly ComparedSide[]): string | null {
  const kinds = sides.flatMap((side) => (side.growth?.peak ? [{ side, peak: side.growth.peak }] : []))
  const steady = kinds.filter(({ peak }) => peak === 'constant').map(({ side }) => named(side))
  const growing = kinds.filter(({ peak }) => peak !== 'constant').map(({ side }) => named(side))
  if (steady.length === 0 || growing.length === 0) return null
  return `The peak of ${listed(growing)} grows with n, that of ${listed(steady)} does not.`
}

function keptRemark(sides: readonly ComparedSide[]): string | null {
  const known = sides.flatMap((side) => (side.memory && isDone(side) ? [{ side, kept: side.memory.kept }] : []))
  const values = known.map(({ kept }) => kept)
  if (known.length < 2 || Math.max(...values) < 1000 || Math.max(...values) < 1.1 * Math.min(...values)) return null
  return `Kept at the end: ${listed(known.map(({ side, kept }) => `${named(side)} ${bytes(kept)}`))}.`
}

function allocationsRemark(sides: readonly ComparedSide[]): string | null {
  const known = sides.flatMap((side) =>
    side.memory?.allocations != null && isDone(side) ? [{ side, made: side.memory.allocations }] : [],
  )
  const values = known.map(({ made }) => made)
  if (known.length < 2 || Math.max(...values) < 100 || Math.max(...values) < 1.5 * Math.min(...values)) return null
  return `Blocks asked for: ${listed(known.map(({ side, made }) => `${named(side)} ${number(made)}`))}.`
}
