/** The lesson of a run in one sentence: one object, its names, its counts, and what that teaches. */
import type { Step } from '../../src/contract.js'
import { isPlain, noun, nouns } from '../nouns.js'
import { capital, code, listed, spelled } from '../words.js'
import { settled } from './construction.js'
import { copyLessons, flatCopy } from './copies.js'
import { cycleLessons } from './cycle.js'
import { isShared, type Life, type Lives } from './lives.js'
import type { Moment } from './moment.js'
import { moralOf } from './moral.js'
import { isModule, type Names } from './names.js'
import { openings, subjectOf } from './opening.js'
import { arrows, pathOf } from './path.js'
import { causeOf, lifeSentences } from './sentences.js'

/** Headlines for the life that teaches most, the fullest first; each next one is shorter. */
export function lessonsOf(found: Lives, moments: readonly Moment[], steps: readonly Step[], names: Names): string[] {
  const { lives } = found
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
  const loan = loanLesson(main, found, steps)
  if (loan !== null) return [loan]
  return copyLessons(moments) ?? apartLesson(lives, moments) ?? storyLessons(main, found, names)
}

function storyLessons(main: Life, found: Lives, names: Names): string[] {
  const [full, short] = openings(main, found, names)
  const path = pathOf(main)
  const moral = moralOf(main)
  const counted = path.length > 1 ? `References ${arrows(path)}` : plainCount(path[0] ?? '0')
  const what = subjectOf(main, found)
  const [name] = main.names
  if (path.join() === '1' && moral === null && main.named && name) return quietLessons(main, name, found)
  const reason = moral ?? (path.length > 1 ? lastCause(main) : null)
  const told = reason === null ? `${counted}.` : `${counted}: ${reason}.`
  return [`${full} ${told}`, `${short} ${told}`, `${what}. ${told}`, `${full} ${counted}.`, `${what}. ${counted}.`]
}

/** One name, and nothing ever happened: to this one, and to those inside of it. */
function quietLessons(main: Life, name: string, found: Lives): string[] {
  const inside = found.lives.filter(({ standings }) =>
    standings.every((standing) => {
      const [holder, ...others] = standing?.holders ?? []
      return standing === null || (holder?.kind === 'item' && holder.of === main.object && others.length === 0)
    }),
  )
  const [first] = inside
  if (first && inside.length > 2 && inside.every(({ type }) => type === first.type)) {
    const those = `${found.partial ? 'at least ' : ''}${spelled(inside.length)} ${nouns(first.type, inside.length)}`
    return [`${code(name)} holds ${those}: each has one reference, its place in ${code(name)}.`]
  }
  const what = subjectOf(main, found)
  const alone = isPlain(main.type) ? `One ${noun(main.type)}` : what
  return alone.startsWith('One ')
    ? [`${alone} with one reference: its name ${code(name)}.`]
    : [`The ${noun(main.type)} ${code(name)} has one reference: its name.`]
}

/** Why its count moved for the last time: "line 6 bound `d` to another Dog". */
function lastCause(main: Life): string | null {
  const sentence = lifeSentences(main, true).findLast((told) => / → /u.test(told.sentence))?.sentence
  const cause = sentence === undefined ? '' : causeOf(sentence)
  return cause === '' ? null : cause.slice(0, 1).toLowerCase() + cause.slice(1)
}

/** Several objects, and each keeps to its one name. */
function apartLesson(lives: readonly Life[], moments: readonly Moment[]): string[] | null {
  const [type, ...others] = new Set(lives.map((life) => life.type))
  const names = [...lives].sort(byBirth).map((life) => code(life.names[0] ?? ''))
  if (type === undefined || !lives.every(isQuiet) || lives.length < 2 || lives.length > 4) return null
  const kind = others.length === 0 ? nouns(type, lives.length) : 'objects'
  const count = `${capital(spelled(lives.length))} ${kind}`
  if (new Set(names).size === names.length) {
    const alive = lives.every(({ freed }) => freed === null)
    if (!alive) return null
    const copy = lives.length === 2 ? flatCopy(moments) : null
    return [copy ?? `${count}, ${listed(names)}: each has one reference, its own name.`]
  }
  const second = [...lives].sort(byBirth)[1]?.changes[0]?.moment
  if (new Set(names).size > 1 || others.length > 0 || !second) return null
  return [
    `${count}, one name: line ${second.line} bound ${names[0]} to a new ${noun(type)}${lives.length > 2 ? ' each time' : ''}, it did not change the old one.`,
  ]
}

/** One name of the module holds it as long as it is seen, and nothing else does. */
function isQuiet(life: Life): boolean {
  return settled(life).every(({ moment, object, to }) => {
    const [holder, ...others] = moment.after.objects[object]?.holders ?? []
    if (to === null) return true
    return holder?.kind === 'name' && isModule(holder.of) && others.length === 0 && to === 1
  })
}

export function byBirth(one: Life, other: Life): number {
  return (one.changes[0]?.moment.at ?? 0) - (other.changes[0]?.moment.at ?? 0)
}

/** Two names, one reference: a name that only borrows. */
function loanLesson(life: Life, found: Lives, steps: readonly Step[]): string | null {
  for (const step of steps) {
    const object = step.objects[life.object]
    const loan = object?.holders.find(({ counted, kind }) => !counted && kind === 'name')
    if (!object || !loan) continue
    const held = object.holders.filter(({ kind }) => kind === 'name').length
    const where = isModule(loan.of) ? '' : ` in ${code(loan.of ?? '', 24)}`
    const count = object.refcount === 1 ? 'yet its count is 1' : `yet its count is only ${object.refcount}`
    const opening = `${subjectOf(life, found)}, ${spelled(held)} ${held === 1 ? 'name' : 'names'}`
    return `${opening}, ${count}: ${code(loan.label ?? '?', 24)}${where} only borrows it.`
  }
  return null
}

function plainCount(count: string): string {
  return count === '1' ? 'One reference' : `${count} references`
}
