/** What the measurements teach, in one sentence: the block of an object, how time grows, time, or memory. */
import type { CompareAnalysis, ComparedSide } from '../../src/contract.js'
import { listed, number } from '../words.js'
import { instanceOf, instancesOf, isDone, isTooShort, named, type Timed, timedOf } from './told.js'
import { bytes, duration, longer, percent } from './units.js'

/** Peaks that differ by less are not what a lesson is about. */
const PEAK_RATIO = 1.2
const PEAK_BYTES = 1000
/** So many objects of a class, and its later ones get no more room than they need. */
const EARLY = 50

/** Fullest first; at least one. */
export function lessonsOf(analysis: CompareAnalysis): string[] {
  const timed = timedOf(analysis)
  const time = timed ? timeLessons(timed) : []
  const peaks = peakLessons(analysis.sides)
  const isMemoryFirst = peaks !== null && peaks.ratio > (timed ? differenceIn(timed) : 1)
  const alike = timed && !isTooShort(timed) && differenceIn(timed) === 1 ? ['In time there is no difference.'] : []
  const memory = peaks === null ? [] : [...alike.map((same) => `${peaks.sentence} ${same}`), peaks.sentence]
  return [
    ...abilityLessons(analysis.sides),
    ...blockLessons(analysis.sides),
    ...growthLessons(analysis.sides),
    ...(isMemoryFirst ? [...memory, ...time] : time),
    ...alone(analysis.sides),
  ]
}

/** How many times as long the slowest takes, 1 where all is noise. */
function differenceIn({ others }: Timed): number {
  return Math.max(1, ...others.flatMap(({ verdict }) => (verdict.different ? [verdict.ratio] : [])))
}

/** What one object of each side can and cannot have; a single one says little of blocks, as the first of a class get more room
 * (Objects/dictobject.c, CPython 3.11+). */
function abilityLessons(sides: readonly ComparedSide[]): string[] {
  const done = sides.filter(isDone)
  const found = instancesOf(sides)
  if (!found || done.some(({ each }) => each !== null)) return []
  const lacking = (what: 'dict' | 'weakref') => {
    const names = done.filter((_, at) => found[at]?.instance?.[what] === false).map(named)
    return names.length > 0 && names.length < done.length ? names : []
  }
  const [dicts, weakrefs] = [lacking('dict'), lacking('weakref')]
  const has = (names: readonly string[]) => `${listed(names)} ${names.length > 1 ? 'have' : 'has'}`
  const noDict =
    dicts.length > 0 ? [`${has(dicts)} no \`__dict__\`: only the attributes that its \`__slots__\` name.`] : []
  const noWeak =
    weakrefs.length > 0 ? [`${has(weakrefs)} no place for weak references: \`weakref.ref\` raises TypeError.`] : []
  return done.some(({ code }) => /\bweakref\b/.test(code)) ? [...noWeak, ...noDict] : [...noDict, ...noWeak]
}

/** "Block per instance: 96 → 64 bytes, 33 % less. `getsizeof` says 48 and 56." */
function blockLessons(sides: readonly ComparedSide[]): string[] {
  const found = instancesOf(sides)
  if (!found) return []
  const told = sides.filter(isDone)
  if (told.some(isEarly)) return []
  const what = found.every(({ instance }) => instance !== null) ? 'instance' : 'object'
  const blocks = found.map(({ block }) => block)
  const [first = 0, second = 0, third] = blocks
  if (third !== undefined) {
    const each = told.map((side, at) => `${named(side)} ${number(blocks[at] ?? 0)}`)
    return [`Block per ${what}, in bytes: ${listed(each)}.`, `Block per ${what}: ${listed(blocks.map(number))} bytes.`]
  }
  if (first === second) return [`Block per ${what}: ${number(first)} bytes in both.`]
  const less = second < first ? `${percent(1 - second / first)} less` : `${percent(second / first - 1)} more`
  const blocksSaid = `Block per ${what}: ${number(first)} → ${number(second)} bytes, ${less}.`
  const says = `\`getsizeof\` says ${listed(found.map(({ getsizeof }) => number(getsizeof)))}.`
  return [`${blocksSaid} ${says}`, blocksSaid]
}

/** Among the first of a class that has room for a dict (see `abilityLessons`). */
function isEarly(side: ComparedSide): boolean {
  return instanceOf(side)?.instance?.dict === true && (side.each?.count ?? 1) < EARLY
}

const GROWS = { constant: 'not at all', linear: 'linearly', quadratic: 'quadratically' } as const

/** Where time grows in different ways. */
function growthLessons(sides: readonly ComparedSide[]): string[] {
  const grown = sides.flatMap((side) => (side.growth?.time ? [{ side, time: side.growth.time }] : []))
  if (new Set(grown.map(({ time }) => time)).size < 2) return []
  const kinds = (['quadratic', 'linear', 'constant'] as const).flatMap((kind) => {
    const names = grown.filter(({ time }) => time === kind).map(({ side }) => named(side))
    return names.length === 0 ? [] : [`${GROWS[kind]} for ${listed(names)}`]
  })
  return [`Time grows with n: ${listed(kinds)}.`]
}

function timeLessons(timed: Timed): string[] {
  const { fast, others } = timed
  const name = named(fast)
  const least = duration(fast.time?.least ?? 0)
  const different = others.filter(({ verdict }) => verdict.different)
  const [only, second] = others
  if (isTooShort(timed)) return ['No difference can be told: all are over within 300 ns, before a clock sees them.']
  if (different.length === 0)
    return [
      `No difference in time: ${listed([name, ...others.map(({ side }) => named(side))])} take about ${least} each.`,
      `No difference in time: about ${least} each.`,
    ]
  if (only && !second)
    return [
      `${named(only.side)} takes ${longer(only.verdict.ratio, name)}: ${duration(only.side.time?.least ?? 0)} against ${least}.`,
      `${name} is faster: ${least} against ${duration(only.side.time?.least ?? 0)}.`,
    ]
  const told = others.map(({ side, verdict }) =>
    verdict.different ? `${named(side)} takes ${longer(verdict.ratio)}` : `${named(side)} about as long`,
  )
  return [`${name} is fastest (${least}): ${listed(told)}.`, `${name} is fastest: ${least}.`]
}

/** "generator peaks at 592 bytes, list at 405 KB." */
export function peakLessons(sides: readonly ComparedSide[]): { ratio: number; sentence: string } | null {
  const known = sides.flatMap((side) => (side.memory && isDone(side) ? [{ side, peak: side.memory.peak }] : []))
  const sorted = [...known].sort((one, another) => one.peak - another.peak)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most || sorted.length < 2 || most.peak - least.peak < PEAK_BYTES) return null
  const ratio = most.peak / Math.max(least.peak, 1)
  if (ratio < PEAK_RATIO) return null
  const others = sorted.slice(1).map(({ side, peak }) => `${named(side)} at ${bytes(peak)}`)
  return { ratio, sentence: `${named(least.side)} peaks at ${bytes(least.peak)}, ${listed(others)}.` }
}

/** Where there is nothing to hold it against. */
function alone(sides: readonly ComparedSide[]): string[] {
  const [side] = sides.filter(isDone)
  if (!side) return ['Nothing ran to its end, so there is nothing to compare.']
  if (side.time) return [`${named(side)} takes ${duration(side.time.least)}; there is nothing to hold it against.`]
  return [`Only ${named(side)} ran to its end.`]
}
