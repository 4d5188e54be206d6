/** The objects of a run that a learner would follow, each with its whole life. */
import type { Freed, RefcountAnalysis, Step, TracedObject } from '../../src/contract.js'
import { isMachinery, isPlain } from '../nouns.js'
import { type Change, changeOf } from './changes.js'
import { nameOf } from './holders.js'
import type { Moment } from './moment.js'
import { isOwnName, type Names } from './names.js'

export interface Life {
  object: string
  type: string
  /** As it was last seen. */
  repr: string
  /** The names that have held it; never empty (a way or a noun where no name did). */
  names: readonly string[]
  named: boolean
  changes: Change[]
  /** After each moment; null where it does not exist or is out of sight. */
  standings: (TracedObject | null)[]
  freed: Freed['how'] | null
  /** How many references the compiled code has beside its constant: they go when the program ends. */
  compiled: number
}

export interface Lives {
  /** The one that teaches most first. */
  lives: Life[]
  /** How many there are in all, those that are not followed included. */
  total: number
  /** There were more than could be told: the trace or its objects were cut. */
  partial: boolean
  /** The same as `total` for each type. */
  kinds: ReadonlyMap<string, number>
}

/** As many as a step shows. */
const FOLLOWED = 300
/** What `from __future__ import …` binds. */
const FEATURE = /(?:^|\.)_Feature$/u
/** More references than this that no holder explains: a value of the whole interpreter. */
const SHARED_BY = 8

/** Values such as numbers and texts are followed only where there is nothing else. */
export function livesOf(analysis: RefcountAnalysis, moments: readonly Moment[], names: Names): Lives {
  const seen = new Map<string, TracedObject>()
  const moves = new Map<string, number>()
  const placed = new Set<string>()
  const told = moments.at(-1)?.role === 'untraced' ? analysis.steps.slice(0, -1) : analysis.steps
  const followed = new Set(told.flatMap(({ objects }) => Object.keys(objects)))
  let objects: Step['objects'] | null = null
  for (const step of analysis.steps) {
    if (step.objects === objects) continue
    objects = step.objects
    for (const [id, object] of Object.entries(objects)) {
      if (isMachinery(object.type) || FEATURE.test(object.type) || !followed.has(id)) continue
      const last = seen.get(id)
      seen.set(id, object)
      if (last !== undefined && last.refcount !== object.refcount) moves.set(id, (moves.get(id) ?? 0) + 1)
      if (!placed.has(id) && object.holders.some((holder) => isPlaced(holder))) placed.add(id)
    }
  }
  const shared = new Set([...seen].flatMap(([id, object]) => (isShared(object) ? [id] : [])))
  const ids = [...seen.keys()].filter((id) => placed.has(id))
  const telling = ids.filter((id) => !isPlain(seen.get(id)?.type ?? ''))
  const candidates = telling.length > 0 ? telling : ids.filter((id) => names.has(id))
  const own = candidates.filter((id) => !shared.has(id))
  const chosen = [...(own.length > 0 ? own : candidates)]
    .sort((one, other) => (moves.get(other) ?? 0) - (moves.get(one) ?? 0))
    .slice(0, FOLLOWED)
  const deaths = deathsOf(analysis.steps)
  const lives = chosen.flatMap((id) => {
    const last = seen.get(id)
    const life = last && lifeOf(id, last, analysis.steps, moments, deaths.get(id) ?? null, names)
    return life && life.changes.length > 0 ? [life] : []
  })
  const clear = lives.filter((life) => !isObscure(life))
  const kept = clear.length > 0 ? clear : lives
  const hidden = new Set(lives.filter((life) => !kept.includes(life)).map(({ object }) => object))
  return {
    lives: kept.sort((one, other) => weight(other) - weight(one)),
    total: candidates.length - (lives.length - kept.length),
    partial: analysis.truncated.some((what) => what !== 'output'),
    kinds: kindsOf(candidates.filter((id) => !hidden.has(id)).map((id) => seen.get(id)?.type ?? '')),
  }
}

/** The innards of a library: imported, reached by no name of the learner's, or through what is private. */
function isObscure({ named, names, changes }: Life): boolean {
  if (/^\s*(?:import|from)\b/u.test(changes[0]?.moment.code ?? '')) return true
  const way = names[0] ?? ''
  const first = changes[0]?.moment.after.objects[changes[0].object]
  return !named && (/^an? |\._|__|^attribute /u.test(way) || (first?.other ?? 0) > 0)
}

function kindsOf(types: readonly string[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  for (const type of types) kinds.set(type, (kinds.get(type) ?? 0) + 1)
  return kinds
}

/** Up to 3.11 the values that all of Python shares (`None`, `5`, `''`) count whoever uses them, far from the snippet. */
export function isShared({ type, other, refcount }: TracedObject): boolean {
  return isPlain(type) && other >= SHARED_BY && refcount !== 'immortal'
}

/** A learner put it somewhere: not only the machine holds it while a line runs. */
function isPlaced({ kind, label }: TracedObject['holders'][number]): boolean {
  if (kind === 'name' || kind === 'attribute' || kind === 'cell') return isOwnName(label)
  if (kind === 'item') return label === null || isOwnName(label.replace(/^'(.*)'$/u, '$1'))
  return kind === 'key' || kind === 'default' || kind === 'closure'
}

/** Holders came and went, many at once, it died: the life that teaches most. */
function weight(life: Life): number {
  const moved = life.changes.filter(
    ({ from, to, appeared, vanished }) =>
      from !== null && from !== to && [...appeared, ...vanished].some((holder) => isPlaced(holder)),
  )
  const most = Math.max(0, ...life.standings.map((standing) => standing?.holders.length ?? 0))
  const immortal = life.standings.some((standing) => standing?.refcount === 'immortal')
  const unexplained = Math.max(0, ...life.changes.map(({ other, from }) => (from === null ? 0 : Math.abs(other))))
  return (
    moved.length * 2 +
    Math.min(most, 6) +
    (life.freed === null ? 0 : 1) -
    (life.named ? 0 : 0.5) -
    (immortal ? 4 : 0) -
    Math.min(unexplained, 6)
  )
}

interface Death {
  how: Freed['how']
  step: number
}

function deathsOf(steps: readonly Step[]): Map<string, Death> {
  const deaths = new Map<string, Death>()
  for (const [step, { freed }] of steps.entries())
    for (const { object, how } of freed) deaths.set(object, { how, step })
  return deaths
}

/** The end of the program has two moments at most: what its last statement did, and what the end itself did. */
function momentOf({ step }: Death, object: string, moments: readonly Moment[]): number {
  const first = moments.findIndex(({ at }) => at >= step)
  const next = moments[first + 1]
  return next?.role === 'ended' && next.before.objects[object] !== undefined ? first + 1 : first
}

function lifeOf(
  object: string,
  last: TracedObject,
  steps: readonly Step[],
  moments: readonly Moment[],
  death: Death | null,
  names: Names,
): Life {
  const diedIn = death === null ? -1 : momentOf(death, object, moments)
  const changes = moments.flatMap((moment, index) => {
    const change = changeOf(object, moment, diedIn === index && death ? death.how : null)
    return change ? [change] : []
  })
  const ever = names.get(object) ?? []
  const own = ever.filter((name) => name !== 'self')
  const isThere = (step: Step) => step.objects[object] !== undefined
  const told = ever.length > 0 ? steps.findLast(isThere) : steps.find(isThere)
  return {
    object,
    type: last.type,
    repr: last.repr,
    names: own.length > 0 ? own : [(told && nameOf(object, told, names)) ?? 'an object'],
    named: ever.length > 0,
    changes,
    standings: moments.map(({ after }) => after.objects[object] ?? null),
    freed: death?.how ?? null,
    compiled: Math.max(0, -(changes.find(({ moment }) => moment.role === 'ended')?.other ?? 0)),
  }
}
