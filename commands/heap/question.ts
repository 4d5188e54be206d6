/** What a name leads to in the end: what it once showed, and what others show, are the wrong choices. */
import type { HeapAnalysis, Question } from '../../src/contract.js'
import { type Guess, questionOf } from '../question.js'
import { isCut } from '../refcount/cut.js'
import type { Moment } from '../refcount/moment.js'
import { momentsOf } from '../refcount/moments.js'
import { code } from '../words.js'
import { graphOf, isAtom } from './graph.js'

/** Longer values are no choices. */
const VALUE_CHARACTERS = 40

interface Seen {
  /** An object's id. */
  to: string
  repr: string
  /** The line after which it was so. */
  line: number | null
}

interface Candidate {
  name: string
  last: Seen
  wrong: Guess[]
  /** Another name was there when it was changed or bound anew. */
  isShared: boolean
}

/** null where the program did not come to its end, or no name ever showed anything else. */
export function askWhatItLeadsTo(analysis: HeapAnalysis): Question | null {
  if (analysis.result.kind !== 'finished' || isCut(analysis)) return null
  const moments = momentsOf(analysis).filter(({ role }) => role !== 'ended')
  const last = moments.at(-1)
  const names = last?.after.frames[0]?.names ?? {}
  const found = Object.keys(names).flatMap((name) => candidateOf(name, moments) ?? [])
  const [best] = found.sort((one, other) => weight(other) - weight(one))
  if (!best) return null
  const right = { text: best.last.repr, because: `So it is: ${reasonOf(best)}` }
  return questionOf(`When the program has ended, what does ${code(best.name, 30)} lead to?`, right, best.wrong)
}

function weight({ wrong, isShared }: Candidate): number {
  return Math.min(wrong.length, 3) + (isShared ? 4 : 0)
}

function reasonOf({ name, isShared, last }: Candidate): string {
  return isShared
    ? `follow the arrow from ${code(name, 30)}; names do not hold values, they lead to objects.`
    : last.line === null
      ? `${code(name, 30)} leads to that object.`
      : `line ${last.line} made it so.`
}

/** What the module's name leads to after that moment. */
function seenAfter({ before, after, line: own, left }: Moment, name: string): Seen | null {
  const line = left.length > 0 ? (before.frames.at(-1 - left.length)?.line ?? own) : own
  const names = after.frames[0]?.names ?? {}
  const to = Object.hasOwn(names, name) ? names[name] : undefined
  const object = to === undefined ? undefined : after.objects[to]
  if (to === undefined || !object || object.repr.startsWith('<')) return null
  return { to, repr: object.repr, line }
}

function isChoice(repr: string): boolean {
  return repr.length > 0 && repr.length <= VALUE_CHARACTERS && !/[…\n`]| at 0x|^<|\.\.\./u.test(repr)
}

/** What it would be if one of several places that lead to one object had been changed alone: `[[]] * 3`. */
function onceOnly({ to, repr }: Seen, moments: readonly Moment[]): Guess[] {
  const end = moments.at(-1)?.after.objects ?? {}
  return Object.entries(end).flatMap(([id, { repr: now, holders }]): Guess[] => {
    const places = holders.filter(({ kind, of }) => kind === 'item' && of === to).length
    const was = moments.map(({ after }) => after.objects[id]?.repr).find((old) => old !== undefined && old !== now)
    if (places < 2 || was === undefined || repr.split(now).length - 1 !== places) return []
    const text = repr.replaceAll(now, was).replace(was, now)
    if (!isChoice(text)) return []
    return [{ text, because: `It has one object in ${places} places, so that what changed it in one shows in all.` }]
  })
}

function candidateOf(name: string, moments: readonly Moment[]): Candidate | null {
  const history: Seen[] = []
  for (const moment of moments) {
    const seen = seenAfter(moment, name)
    const before = history.at(-1)
    if (seen && (before?.to !== seen.to || before.repr !== seen.repr)) history.push(seen)
  }
  const [end] = moments.slice(-1)
  const last = end && seenAfter(end, name) ? (history.at(-1) ?? null) : null
  if (!end || !last || !isChoice(last.repr)) return null
  const others = Object.keys(end.after.frames[0]?.names ?? {}).filter((other) => other !== name)
  const parted = others.flatMap((other): Guess[] => {
    const now = seenAfter(end, other)
    const wereOne = moments.some((moment) => seenAfter(moment, other)?.to === last.to)
    if (!now || now.to === last.to || !wereOne || !isChoice(now.repr)) return []
    return [
      {
        text: now.repr,
        because: `That is ${code(other, 24)} now: it was bound to another object, which moved no other name.`,
      },
    ]
  })
  const earlier = history.slice(0, -1).flatMap(({ to, repr, line }): Guess[] => {
    if (!isChoice(repr)) return []
    const where = line === null ? 'earlier' : `after line ${line}`
    const because =
      to === last.to
        ? `So it was ${where}. Then that one object was changed, and ${code(name, 24)} still leads to it: nothing was copied.`
        : `So it was ${where}. Later ${code(name, 24)} was bound to another object.`
    return [{ text: repr, because }]
  })
  const wrong = [...parted, ...onceOnly(last, moments), ...earlier]
  const isKnown = (to: string) => others.some((other) => moments.some((moment) => seenAfter(moment, other)?.to === to))
  const isShared =
    !isAtom(graphOf(end.after), last.to) && (parted.length > 0 || (isKnown(last.to) && earlier.length > 0))
  return wrong.length > 0 ? { name, last, wrong, isShared } : null
}
