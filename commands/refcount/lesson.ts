/** The lesson of a run in one sentence: one object, its names, its counts, and what that teaches. */
import type { Holder, Step } from '../../src/contract.js'
import { isPlain, noun, nouns } from '../nouns.js'
import { capital, code, listed, spelled } from '../words.js'
import { cycleLessons } from './cycle.js'
import { placesOf } from './holders.js'
import { isShared, type Life } from './lives.js'
import { moralOf } from './moral.js'
import { isModule, type Names } from './names.js'
import { shown } from './sentences.js'

/** Headlines for the life that teaches most, the fullest first; each next one is shorter. */
export function lessonsOf(lives: readonly Life[], steps: readonly Step[], names: Names): string[] {
  const [main] = lives
  if (!main) return []
  const cycle = cycleLessons(lives)
  if (cycle !== null) return cycle
  const what = isPlain(main.type) ? code(main.repr, 20) : code(main.names[0] ?? '', 20)
  if (main.standings.some((standing) => standing?.refcount === 'immortal')) {
    return [`${what} is immortal: this Python never counts its references, and never frees it.`]
  }
  if (main.standings.some((standing) => standing !== null && isShared(standing))) {
    return [`${what} is shared by all of Python: its count is not about your names alone.`]
  }
  const loan = loanLesson(main, steps)
  if (loan !== null) return [loan]
  return apartLesson(lives) ?? storyLessons(main, steps, names)
}

function storyLessons(main: Life, steps: readonly Step[], names: Names): string[] {
  const [full, short] = openings(main, steps, names)
  const path = pathOf(main)
  const moral = moralOf(main)
  const counted = path.length > 1 ? `References ${arrows(path)}` : plainCount(path[0] ?? '0')
  const told = moral === null ? `${counted}.` : `${counted}: ${moral}.`
  const what = noun(main.type)
  const [name] = main.names
  if (path.join() === '1' && moral === null && main.named && name)
    return [`One ${what} with one reference: its name ${code(name)}.`]
  return [`${full} ${told}`, `${short} ${told}`, `One ${what}. ${told}`, `One ${what}. ${counted}.`]
}

/** Several objects, and each keeps to its one name. */
function apartLesson(lives: readonly Life[]): string[] | null {
  const [type, ...others] = new Set(lives.map((life) => life.type))
  const names = [...lives].sort(byBirth).map((life) => code(life.names[0] ?? ''))
  if (type === undefined || !lives.every(isQuiet) || lives.length < 2 || lives.length > 4) return null
  const kind = others.length === 0 ? nouns(type, lives.length) : 'objects'
  const count = `${capital(spelled(lives.length))} ${kind}`
  if (new Set(names).size === names.length) {
    const alive = lives.every(({ freed }) => freed === null)
    return alive ? [`${count}, ${listed(names)}: each has one reference, its own name.`] : null
  }
  const second = [...lives].sort(byBirth)[1]?.changes[0]?.moment
  if (new Set(names).size > 1 || others.length > 0 || !second) return null
  return [
    `${count}, one name: line ${second.line} bound ${names[0]} to a new ${noun(type)}${lives.length > 2 ? ' each time' : ''}, it did not change the old one.`,
  ]
}

/** One name of the module holds it as long as it is seen, and nothing else does. */
function isQuiet(life: Life): boolean {
  return life.standings.every((standing) => {
    const [holder, ...others] = standing?.holders ?? []
    if (standing === null) return true
    return holder?.kind === 'name' && isModule(holder.of) && others.length === 0 && standing.refcount === 1
  })
}

export function byBirth(one: Life, other: Life): number {
  return (one.changes[0]?.moment.at ?? 0) - (other.changes[0]?.moment.at ?? 0)
}

/** Two names, one reference: a name that only borrows. */
function loanLesson(life: Life, steps: readonly Step[]): string | null {
  for (const step of steps) {
    const object = step.objects[life.object]
    const loan = object?.holders.find(({ counted, kind }) => !counted && kind === 'name')
    if (!object || !loan) continue
    const held = object.holders.filter(({ kind }) => kind === 'name').length
    const where = isModule(loan.of) ? '' : ` in ${code(loan.of ?? '', 24)}`
    const count = object.refcount === 1 ? 'yet its count is 1' : `yet its count is only ${object.refcount}`
    const opening = `One ${noun(life.type)}, ${spelled(held)} ${held === 1 ? 'name' : 'names'}`
    return `${opening}, ${count}: ${code(loan.label ?? '?', 24)}${where} only borrows it.`
  }
  return null
}

/** The count after each moment, repetitions left out; it ends in 0 where counting freed the object. */
export function pathOf(life: Life): string[] {
  const path: string[] = []
  for (const standing of life.standings) {
    if (standing === null || isFinalized(standing.holders)) continue
    if (path.at(-1) !== shown(standing.refcount)) path.push(shown(standing.refcount))
  }
  return life.freed === 'refcount' ? [...path, '0'] : path
}

/** `__del__` runs when the count is 0 already; its own `self` lends the object one more reference for a moment. */
function isFinalized(holders: readonly Holder[]): boolean {
  return holders.some(({ kind, of }) => kind === 'name' && of === '__del__')
}

/** "1 → 2 → … → 21 → … → 2 → 1 → 0": of a long way, its beginning, its peak and its end. */
export function arrows(path: readonly string[]): string {
  if (path.length <= 7) return path.join(' → ')
  const peak = path.reduce((best, count, index) => (Number(count) > Number(path[best]) ? index : best), 0)
  const kept = [0, 1, peak, path.length - 3, path.length - 2, path.length - 1]
  const shownAt = [...new Set(kept)].sort((one, other) => one - other)
  return shownAt
    .map((at, index) => `${index > 0 && at > (shownAt[index - 1] ?? 0) + 1 ? '… → ' : ''}${path[at]}`)
    .join(' → ')
}

function plainCount(count: string): string {
  return count === '1' ? 'One reference' : `${count} references`
}

/** How many names and places held it when most did: in full, and shorter. */
function openings(life: Life, steps: readonly Step[], names: Names): [string, string] {
  const what =
    isPlain(life.type) && life.type !== 'NoneType'
      ? `The ${noun(life.type)} ${code(life.repr, 16)}`
      : `One ${noun(life.type)}`
  const [holders, step] = peak(life, steps)
  if (holders.length === 0 || !step) return [`${what}.`, `${what}.`]
  if (holders.every(({ kind }) => kind === 'name')) {
    const count = `${what}, ${spelled(holders.length)} ${holders.length === 1 ? 'name' : 'names'}.`
    return [count, count]
  }
  const places = placesOf(holders, step, names, true)
  const short = `${what}, ${spelled(holders.length)} ${holders.length === 1 ? 'holder' : 'holders'}.`
  return [places.length > 4 ? short : `${what}, held by ${listed(places)}.`, short]
}

/** The state in which most names and places held it. */
function peak(life: Life, steps: readonly Step[]): [Holder[], Step | null] {
  let best: [Holder[], Step | null] = [[], null]
  for (const step of steps) {
    const holders = (step.objects[life.object]?.holders ?? []).filter(({ kind }) => kind !== 'stack')
    if (holders.length > best[0].length && !isFinalized(holders)) best = [holders, step]
  }
  return best
}
