/** The most telling thing that happened to an object: the half-sentence after its counts. */
import { isPlain, noun } from '../nouns.js'
import { code, listed, times } from '../words.js'
import type { Change } from './changes.js'
import { containers, isException, ofKind } from './clause.js'
import { settled } from './construction.js'
import type { Life } from './lives.js'
import { isModule } from './names.js'

/** Types that cannot be changed in place, so that sharing one shows nowhere. */
const UNCHANGEABLE = new Set(['tuple', 'frozenset', 'range', 'object'])

export function moralOf(life: Life): string | null {
  const all = settled(life)
  const changes = all.filter(({ moment }) => moment.role !== 'untraced')
  const what = noun(life.type)
  const death = changes.find((change) => change.freed === 'refcount')
  if (death) return deathMoral(death)
  if (changes.length < all.length && life.freed !== null) return 'it died later, in a part that was not followed'
  if (changes.some(({ appeared }) => ofKind(appeared, 'default').length > 0)) {
    return `it was made once, with the function, so every call gets the same ${what}`
  }
  const removal = changes.find((change) => change.to !== null && isRemoval(change))
  if (removal) {
    const several = ofKind(removal.vanished, 'name').length > 1
    return `${code(removal.moment.code, 32)} removed ${several ? 'names' : 'a name'}, not the ${what}`
  }
  if (isKeptInCell(life)) return 'the function that made it ended, the inner one keeps it'
  const ended = changes.find(
    ({ moment, to, vanished }) => leaving(moment) && to !== null && ofKind(vanished, 'name').length > 0,
  )
  if (ended) {
    return ended.to === ended.from
      ? `${functions(ended)} returned it`
      : `when ${ofNames(ended)} ended, its names went, the ${what} stayed`
  }
  return unboundMoral(changes, life) ?? sharingMoral(changes, life.type) ?? secondName(changes, life.type)
}

/** `except … as e` removes its name when it ends. */
function unboundMoral(changes: readonly Change[], { type }: Life): string | null {
  if (!isException(type)) return null
  for (const { vanished, moment, to } of changes) {
    const names = moment.after.frames.at(-1)?.names ?? {}
    const [gone] = ofKind(vanished, 'name').filter(({ label }) => label !== null && !Object.hasOwn(names, label))
    if (!gone?.label || to === null || moment.left.length > 0 || /\bdel\b/u.test(moment.code)) continue
    return `Python itself removed ${code(gone.label)} when \`except\` ended`
  }
  return null
}

function isUp(from: Change['from'], to: Change['to']): boolean {
  return typeof from === 'number' && typeof to === 'number' && to > from
}

function sharingMoral(changes: readonly Change[], type: string): string | null {
  const shared = changes
    .flatMap(({ appeared, moment }) => containers(ofKind(appeared, 'item'), moment.after, moment))
    .sort((one, other) => other.count - one.count)[0]
  if (shared && shared.count > 1) {
    const often = `${shared.words} holds it ${times(shared.count)}`
    return UNCHANGEABLE.has(type) || isPlain(type) ? often : `${often}, so a change shows in all of them`
  }
  const placed = changes.some(
    ({ from, to, appeared }) => isUp(from, to) && ofKind(appeared, 'item', 'attribute').length > 0,
  )
  return placed ? 'each place that holds it counts' : null
}

function secondName(changes: readonly Change[], type: string): string | null {
  const second = changes.find(
    ({ from, to, appeared, moment }) =>
      isUp(from, to) && moment.left.length === 0 && ofKind(appeared, 'name').length > 0,
  )
  if (!second) return null
  const maker = second.moment.own ? code(second.moment.code, 32) : `line ${second.moment.line}`
  return `${maker} made another name, not another ${noun(type)}`
}

function deathMoral(death: Change): string {
  const { moment } = death
  const source = code(moment.code.trim(), 32)
  const verb = /\bdel\b/u.test(moment.code) ? 'removed the last one' : 'took the last one away'
  if (moment.role === 'ended')
    return `${ofKind(death.vanished, 'constant').length > 0 ? 'the compiled code' : 'the traceback'} held it until the program ended`
  if (moment.left.includes('__del__')) return `${source} ${verb}, so \`__del__\` ran and it died`
  if (moment.left.length > 0 && !moment.paused) return `${functions(death)} ended, its name went, and it died at once`
  return `${source} ${verb}, so it died at once`
}

function functions({ moment }: Change): string {
  return listed([...new Set(moment.left)].slice(0, 3).map((name) => code(name)))
}

/** The function whose names went. */
function ofNames({ vanished, moment }: Change): string {
  const names = ofKind(vanished, 'name').flatMap(({ of }) => (of !== null && moment.left.includes(of) ? [of] : []))
  return code(names[0] ?? moment.left[0] ?? '')
}

function leaving({ left, paused, code: source }: Change['moment']): boolean {
  return left.length > 0 && !paused && !source.trim().startsWith('class ')
}

function isRemoval({ moment, vanished }: Change): boolean {
  return /\bdel\b/u.test(moment.code) && vanished.some(({ kind, of }) => kind === 'name' && isModule(of))
}

function isKeptInCell({ standings }: Life): boolean {
  const holders = standings.findLast((standing) => standing !== null)?.holders ?? []
  return holders.length > 0 && holders.every(({ kind }) => kind === 'cell' || kind === 'closure')
}
