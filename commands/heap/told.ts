/** What one statement did to names and boxes, in sentences; what teaches most first. */
import type { Holder } from '../../src/contract.js'
import { a } from '../nouns.js'
import { nameOf, spoken } from '../refcount/holders.js'
import type { Moment } from '../refcount/moment.js'
import { isModule } from '../refcount/names.js'
import { reachable } from '../refcount/reach.js'
import { capital, code, listed, spelled } from '../words.js'
import { isMade } from './aliases.js'
import { type FrameNode, type Graph, isAtom, isClassObject, placesOf, reached } from './graph.js'
import { contents, namesOn, shownValue, typeOf } from './story.js'

const NAMES = 3

interface Turn {
  was: Graph
  is: Graph
  moment: Moment
  freed: ReadonlySet<string>
}

const TELLERS: readonly ((turn: Turn) => string[])[] = [changes, calls, bindings, unbindings, ends, losses]

export function toldOf(was: Graph, is: Graph, moment: Moment, freed: ReadonlySet<string>): string[] {
  const turn = { was, is, moment, freed }
  return TELLERS.flatMap((teller) => teller(turn)).map(capital)
}

/** The frames that both states have, with what each was before. */
function commonFrames({ was, is }: Turn): { old: FrameNode; now: FrameNode }[] {
  return is.frames.flatMap((now, depth) => {
    const old = was.frames[depth]
    return old?.id === now.id ? [{ old, now }] : []
  })
}

/** Boxes whose contents are others than before. */
function changes({ was, is, moment }: Turn): string[] {
  return reached(is).flatMap((id) => {
    const [before, now] = [was.step.objects[id], is.step.objects[id]]
    if (!before || !now || isAtom(is, id) || isClassObject(now) || !isOther(was, is, id)) return []
    const names = [...new Set(namesOn(is, id))].slice(0, NAMES)
    const value = shownValue(is, id)
    if (now.type === 'cell' || now.type === 'function') return cellChange(is, id)
    const whose = names.length > 1 ? `that ${listed(names.map((name) => code(name, 16)))} name` : ''
    const which = whose
      ? `the one ${typeOf(is, id)} ${whose}`
      : `the ${typeOf(is, id)} ${spoken(calledIn(is, id, moment))}`
    const shows = names.length > 1 ? (names.length === 2 ? 'both show' : 'all show') : 'now it is'
    if (value) return [`${which} was changed in place: ${shows} ${value}.`]
    const what = attributes(was, is, id)
    return what === null ? [] : [`${which} was changed in place: ${what}.`]
  })
}

/** Of what has no places of its own, such as a bytearray, the text tells. */
function isOther(was: Graph, is: Graph, id: string): boolean {
  if (contents(was, id) !== contents(is, id)) return true
  const none = placesOf(was, id).length === 0 && placesOf(is, id).length === 0
  return none && was.step.objects[id]?.repr !== is.step.objects[id]?.repr
}

function cellChange(is: Graph, id: string): string[] {
  const [held] = placesOf(is, id)
  const value = held ? shownValue(is, held.to) : null
  const variable = is.step.objects[id]?.holders.find(({ label }) => label !== null)?.label
  if (is.step.objects[id]?.type !== 'cell' || value === null) return []
  return [`${variable ? `the variable ${code(variable, 16)} lives in a cell, which` : 'the cell'} holds ${value} now.`]
}

/** "its `next` leads to another Node"; null where nothing with a name did. */
function attributes(was: Graph, is: Graph, id: string): string | null {
  const [old, now] = [placesOf(was, id), placesOf(is, id)]
  const set = now.filter(
    ({ label, to }) => label !== null && !old.some((place) => place.label === label && place.to === to),
  )
  const gone = old.filter(({ label }) => label !== null && now.every((place) => place.label !== label))
  if (set.length > 0)
    return listed(set.slice(0, 2).map(({ label, to }) => `its ${code(label ?? '', 16)} leads to ${target(is, to)}`))
  return gone.length > 0
    ? `it has no ${listed(gone.slice(0, 2).map(({ label }) => code(label ?? '', 16)))} any more`
    : null
}

function target(graph: Graph, to: string): string {
  const value = shownValue(graph, to)
  return value ?? a(typeOf(graph, to))
}

function calledIn({ step }: Graph, id: string, { names }: Moment): string {
  return nameOf(id, step, names) ?? ''
}

/** Calls that began, with the names of their frames. */
function calls({ was, is }: Turn): string[] {
  const begun = is.frames.filter(({ id }, depth) => was.frames[depth]?.id !== id)
  const inner = begun.at(-1)
  if (!inner) return []
  const labels = inner.places.slice(0, NAMES).map(({ label }) => code(label ?? '', 16))
  const shared = inner.places.filter(({ to }) => !isAtom(is, to) && !isMade(is, to))
  const others = shared.flatMap(({ label, to }) => {
    const other = is.frames.slice(0, -1).flatMap(({ places }) => places.filter((place) => place.to === to))[0]
    return other?.label
      ? [
          `${code(label ?? '', 16)} leads to the same ${typeOf(is, to)} as ${other.label === label ? 'the one outside' : code(other.label, 16)}`,
        ]
      : []
  })
  const own =
    labels.length > 0 ? `: its frame has ${labels.length > 1 ? 'names' : 'a name'} of its own, ${listed(labels)}` : ''
  return [
    `${code(`${inner.function}()`, 24)} was called${own}.`,
    ...(others.length > 0 ? [`${listed(others.slice(0, 2))}: a call copies nothing.`] : []),
  ]
}

/** Names that lead to another object than before. */
function bindings(turn: Turn): string[] {
  const { was, is, moment } = turn
  return commonFrames(turn).flatMap(({ old, now }) =>
    now.places.flatMap(({ label, to }) => {
      const before = old.places.find((place) => place.label === label)
      if (label === null || before?.to === to || isModule(is.step.objects[to]?.type ?? null)) return []
      const name = code(label, 20)
      const others = namesOn(is, to).filter((other) => other !== label && namesOn(was, to).includes(other))
      const value = shownValue(is, to)
      const verb = before ? 'leads to another object now:' : 'leads to'
      if (isMade(is, to)) return [`${name} names ${madeWords(is, to)}.`]
      if (isAtom(is, to))
        return [`${name} ${before ? 'leads to' : 'is bound to'} ${value ?? a(typeOf(is, to))}${before ? ' now' : ''}.`]
      if (others.length > 0) {
        return [
          `${name} ${before ? 'now leads' : 'leads'} to the same ${typeOf(is, to)} as ${listed(others.slice(0, 2).map((other) => code(other, 16)))}: nothing was copied.`,
        ]
      }
      const isKnown = was.step.objects[to] !== undefined
      const which = isKnown ? `the ${typeOf(is, to)}${placeOfIt(is, to, moment, label)}` : `a new ${typeOf(is, to)}`
      return [`${name} ${verb} ${which}${value ? `, ${value}` : ''}.`]
    }),
  )
}

/** " in `rows[0]`" of what had a place before it had that name. */
function placeOfIt({ step }: Graph, id: string, { names }: Moment, label: string): string {
  const other = step.objects[id]?.holders.find(
    (holder: Holder) => holder.kind === 'item' || holder.kind === 'attribute',
  )
  const owner = other?.of ? nameOf(other.of, step, names) : null
  return owner && owner !== label && !owner.includes(' ') ? ` in ${code(owner, 16)}` : ''
}

function madeWords(graph: Graph, to: string): string {
  const repr = graph.step.objects[to]?.repr ?? ''
  return repr.startsWith('<class')
    ? 'a class'
    : repr.startsWith('<module')
      ? 'a module'
      : 'a function, which has not run yet'
}

/** Names that went, with the object still there. */
function unbindings(turn: Turn): string[] {
  const { is } = turn
  return commonFrames(turn).flatMap(({ old, now }) =>
    old.places.flatMap(({ label, to }) => {
      if (label === null || now.places.some((place) => place.label === label)) return []
      const [other] = namesOn(is, to)
      const name = code(label, 20)
      if (isAtom(turn.was, to)) return [`the name ${name} is gone.`]
      if (is.step.objects[to] === undefined)
        return [`the name ${name} is gone, and it was the last way to its ${typeOf(turn.was, to)}.`]
      return [
        other
          ? `the name ${name} is gone; the ${typeOf(is, to)} is not: ${code(other, 16)} leads to it.`
          : `the name ${name} is gone; the ${typeOf(is, to)} is still there.`,
      ]
    }),
  )
}

/** Calls that ended, and objects that were freed. */
function ends(turn: Turn): string[] {
  const { was, is, moment, freed } = turn
  const ended = was.frames.filter(({ id }, depth) => is.frames[depth]?.id !== id)
  const inner = ended[0]
  const names = inner ? inner.places.length : 0
  const call = inner
    ? [
        moment.paused
          ? `${code(`${inner.function}()`, 24)} paused; its names stay in its frame.`
          : `${code(`${inner.function}()`, 24)} ended${names > 0 ? `, and its ${names === 1 ? 'name' : `${spelled(names)} names`} went with it` : ''}.`,
      ]
    : []
  const gone = reached(was).filter((id) => !isAtom(was, id) && is.step.objects[id] === undefined && freed.has(id))
  const collected = moment.after.freed.some(({ object, how }) => how === 'collector' && gone.includes(object))
  if (gone.length === 0) return call
  const [only] = gone
  const what =
    gone.length > 1 || !only ? `${spelled(gone.length)} objects` : `the ${typeOf(was, only)}${shownAfter(was, only)}`
  const were = gone.length > 1 ? 'were' : 'was'
  return [
    ...call,
    collected
      ? `${what} ${were} freed by the collector.`
      : `nothing led to ${what} any more, so ${gone.length > 1 ? 'they were' : 'it was'} freed at once.`,
  ]
}

function shownAfter(graph: Graph, id: string): string {
  const value = shownValue(graph, id)
  return value ? ` ${value}` : ''
}

/** What no name leads to any more, though it was not freed. */
function losses({ was, is }: Turn): string[] {
  const [before, now] = [reachable(was.step.objects), reachable(is.step.objects)]
  const lost = Object.keys(is.step.objects).filter((id) => before.has(id) && !now.has(id) && !isAtom(is, id))
  if (lost.length === 0) return []
  const what = lost.length === 1 ? `the ${typeOf(is, lost[0] ?? '')}` : `${spelled(lost.length)} objects`
  return [
    `no name leads to ${what} any more, yet ${lost.length === 1 ? 'it holds itself' : 'they hold each other'}: only the collector frees ${lost.length === 1 ? 'it' : 'them'}.`,
  ]
}
