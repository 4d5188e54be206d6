/** Half a sentence on why a count moved, and the words that such clauses share. */
import type { Count, Holder, Step } from '../../src/contract.js'
import { a, noun } from '../nouns.js'
import { code, listed } from '../words.js'
import type { Change } from './changes.js'
import { nameOf, spoken } from './holders.js'
import type { Moment } from './moment.js'
import { objectIn } from './names.js'

export interface Clause {
  /** `line`: "Line 4 …" goes before it; `own`: it has a subject of its own. */
  subject: 'line' | 'own'
  text: string
  /** The line that did it, where it is another one than the moment's. */
  at?: number | null
}

export const line = (text: string, at?: number | null): Clause => ({ subject: 'line', text, at })
export const own = (text: string): Clause => ({ subject: 'own', text })

export function ofKind(holders: readonly Holder[], ...kinds: Holder['kind'][]): Holder[] {
  return holders.filter((holder) => kinds.includes(holder.kind))
}

/** Names by the function that they are in. */
export function byFunction(holders: readonly Holder[]): [of: string, labels: string[]][] {
  const groups = new Map<string, string[]>()
  for (const holder of ofKind(holders, 'name')) {
    if (holder.label === null) continue
    const of = holder.of ?? '<module>'
    groups.set(of, [...(groups.get(of) ?? []), holder.label])
  }
  return [...groups]
}

export interface Container {
  id: string | null
  /** In a sentence. */
  words: string
  count: number
}

/** Items and keys by the object that they are in. */
export function containers(holders: readonly Holder[], step: Step, { names }: Moment): Container[] {
  const counts = new Map<string | null, number>()
  for (const { of } of holders) counts.set(of, (counts.get(of) ?? 0) + 1)
  return [...counts].map(([id, count]) => {
    const name = id === null ? null : nameOf(id, step, names)
    return { id, count, words: name === null ? 'something' : spoken(name) }
  })
}

/** Where functions were left, what follows is done by the line that called them. */
export function callerLine({ left, unwinding, before }: Moment): number | null | undefined {
  return left.length > 0 && !unwinding ? before.frames.at(-1 - left.length)?.line : undefined
}

/** How often a function stands on the stack. */
export function frames(step: Step, of: string): number {
  return step.frames.filter((frame) => frame.function === of).length
}

/** Has the statement called that function, which is still running? */
export function isEntered(of: string, { before, after, entered }: Moment): boolean {
  return frames(after, of) > frames(before, of) || entered.includes(of)
}

/** The body of a class runs like a function; what it named becomes the class's attributes. */
export function isClassBody(name: string, { code: source }: Moment): boolean {
  return source.trim().startsWith(`class ${name}`)
}

export function codes(labels: readonly string[]): string {
  return listed([...new Set(labels)].slice(0, 4).map((label) => code(label)))
}

/** The object that has it inside, in words. */
export function insider(holders: readonly Holder[], step: Step): string {
  const object = objectIn(step, holders[0]?.of)
  return object ? a(noun(object.type)) : 'another object'
}

export function typeIn({ moment, object }: Change): string | undefined {
  return (moment.after.objects[object] ?? moment.before.objects[object])?.type
}

export function shown(count: Count | null): string {
  return count === null ? '0' : count === 'immortal' ? 'immortal' : String(count)
}

/** Who did it: the statement itself where its line has several. */
export function by({ line: at, code: statement, own: shared }: Moment): string {
  if (shared) return code(statement, 32)
  return at === null ? 'The program' : `Line ${at}`
}

export function on({ line: at, code: statement, own: shared, role }: Moment): string {
  if (shared) return `At ${code(statement, 32)}`
  if (role === 'ended') return 'When the program ended,'
  return at === null ? 'Then' : `On line ${at}`
}

/** The exception that a thread is handling is held by the thread itself. */
export function isException(type: string | undefined): boolean {
  return /(?:Error|Exception|Warning|Stop\w*Iteration|Interrupt|Exit)$/u.test(type ?? '')
}
