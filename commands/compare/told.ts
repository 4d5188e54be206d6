/** The sides as an answer tells of them. */
import type { CompareAnalysis, ComparedSide, Sized, Verdict } from '../../src/contract.js'
import { clip, code, oneLine } from '../words.js'

const LABEL_CHARACTERS = 24
/** Below this a program is over before a clock can tell. */
const TOO_SHORT_NS = 300

/** For pictures and tables. */
export function labelOf({ label }: ComparedSide): string {
  return clip(oneLine(label).replaceAll('`', "'"), LABEL_CHARACTERS) || '?'
}

/** Within a sentence: a letter, or the learner's own words, quoted. */
export function named(side: ComparedSide): string {
  const label = labelOf(side)
  return label.length === 1 ? label : code(label, LABEL_CHARACTERS)
}

export function isDone({ result }: ComparedSide): boolean {
  return result.kind === 'finished'
}

/** Whether there is anything of it to see. */
export function isMeasured({ time, memory, bound, stood }: ComparedSide): boolean {
  return time !== null || memory !== null || bound.length > 0 || stood?.peak != null
}

export interface Timed {
  fast: ComparedSide
  /** Slowest last. */
  others: { side: ComparedSide; verdict: Verdict }[]
}

/** What the verdicts say, with the sides they are about; null where nothing could be timed against anything. */
export function timedOf({ sides, verdicts }: CompareAnalysis): Timed | null {
  const fast = sides[verdicts[0]?.fast ?? -1]
  const others = verdicts.flatMap((verdict) => {
    const side = sides[verdict.other]
    return side?.time ? [{ side, verdict }] : []
  })
  if (!fast?.time || others.length === 0) return null
  return { fast, others: others.sort((one, another) => one.verdict.ratio - another.verdict.ratio) }
}

export function isTooShort({ fast, others }: Timed): boolean {
  return [fast, ...others.map(({ side }) => side)].every(({ time }) => (time?.least ?? 0) < TOO_SHORT_NS)
}

/** The object that a side is about: an item of a list, or the one instance that it binds. */
export function instanceOf(side: ComparedSide): Sized | null {
  return side.each ?? side.bound.find(({ instance }) => instance !== null) ?? null
}

/** One of each side, where their blocks tell something. */
export function instancesOf(sides: readonly ComparedSide[]): Sized[] | null {
  const found = sides.filter(isDone).map(instanceOf)
  const known = found.filter((one) => one !== null)
  if (known.length < 2 || known.length < found.length) return null
  const differ = new Set(known.map(({ block, type }) => `${block} ${type}`)).size > 1
  return differ || known.some(({ instance }) => instance !== null) ? known : null
}
