/** The lesson of the collections in one sentence. */
import type { Collection, Finalizer, FoundObject, GcAnalysis } from '../../src/contract.js'
import { noun, nouns } from '../nouns.js'
import { capital, code, listed, number, plural, spelled, times } from '../words.js'
import { automaticOf, callOf, collectionOf, outcomeOf } from './collections.js'
import { called, type Ring, ringOf } from './rings.js'
import { changesOf } from './state.js'

/** Fullest first; at least one. */
export function lessonsOf(analysis: GcAnalysis): string[] {
  const { collections } = analysis
  const freed = collections.find((one) => one.kind === 'called' && one.found > 0)
  if (freed) return freedLessons(freed)
  const automatic = collections.find(({ kind, found }) => kind === 'automatic' && found > 0)
  if (automatic) return automaticLessons(analysis, automatic)
  const left = collections.find(({ kind, found }) => kind === 'exit' && found > 0)
  if (left) return leftLessons(left, analysis)
  const back = collections.find(({ resurrected }) => resurrected > 0)
  if (back) return [`${capital(collectionOf(back))} ${outcomeOf(back)}.`]
  return quietLessons(analysis)
}

function freedLessons(one: Collection): string[] {
  const knot = one.knots[0]
  const end = `${collectionOf(one)} ${outcomeOf(one)}.`
  const short = `${code(callOf(one))} ${outcomeOf(one)}.`
  if (!knot) return [capital(end)]
  const ring = ringOf(knot, one)
  return [...tied(ring).flatMap((how) => [`${how} ${capital(end)}`, `${how} ${capital(short)}`]), capital(end)]
}

/** How a ring keeps its members alive, fullest first. */
function tied(ring: Ring): string[] {
  const [first, second, ...others] = ring.nodes
  if (!first) return []
  const many = ring.alike > 1
  if (!second && ring.left === 0) {
    const self = first.name === null || many ? `${many ? 'Each' : 'A'} ${noun(first.type)}` : code(first.name, 24)
    const count = many || first.count === null ? '' : `: no name is left, yet its count is ${first.count}`
    return [`${self} holds itself${count}.`, `${self} holds itself.`]
  }
  const counts = new Set(ring.nodes.map(({ count }) => count))
  if (second && others.length === 0 && ring.left === 0) {
    const both = many
      ? `${ring.least ? 'More than ' : ''}${plural(ring.alike, 'pair')} of ${nouns(first.type, 2)} hold each other`
      : pair(first, second)
    const count = counts.size === 1 && !many ? first.count : null
    if (count === null) return [`${both}, so no count falls to 0.`, `${both}.`]
    return [`${both}: no name is left, yet each still has count ${count}.`, `${both}: each still has count ${count}.`]
  }
  const all = ring.left + ring.nodes.length
  const kinds = new Set(ring.nodes.map(({ type }) => type))
  const what = kinds.size === 1 && ring.left === 0 ? nouns(first.type, all) : 'objects'
  return [`${capital(spelled(all))} ${what} hold one another in a ring, so no count falls to 0.`]
}

function pair(first: FoundObject, second: FoundObject): string {
  if (first.name !== null && second.name !== null && first.name !== second.name)
    return `${code(first.name, 20)} and ${code(second.name, 20)} hold each other`
  return first.type === second.type
    ? `Two ${nouns(first.type, 2)} hold each other`
    : `A ${called(first)} and a ${called(second)} hold each other`
}

function automaticLessons(analysis: GcAnalysis, first: Collection): string[] {
  const { runs, freed } = automaticOf(analysis)
  const ring = first.knots[0] ? tied(ringOf(first.knots[0], first)).at(-1) : null
  const where = first.line === null ? '' : `, ${runs === 1 ? '' : 'first '}during line ${first.line}`
  const threshold = analysis.state?.thresholds[1][0]
  const why = threshold === undefined ? '' : ` It does after more than ${number(threshold)} new tracked objects.`
  const what = `The collector ran by itself ${times(runs)}${where}, and freed ${plural(freed, 'object')}.`
  return [...(ring ? [`${ring} ${what}`] : []), ...(first.kept ? [] : [`${what}${why}`]), what]
}

function leftLessons(left: Collection, analysis: GcAnalysis): string[] {
  const { state, collections } = analysis
  const knot = left.knots[0]
  const hows = knot ? tied(ringOf(knot, left)) : []
  const why =
    state && !state.enabled
      ? 'automatic collection is off'
      : collections.length === 1
        ? 'no collection came'
        : 'no collection came in time'
  const end = `${capital(plural(left.found, 'object'))} stayed until the program ended: ${why}.`
  return [...hows.map((how) => `${how} ${end}`), end]
}

function quietLessons(analysis: GcAnalysis): string[] {
  const { collections, finalizers } = analysis
  const change = changesOf(analysis)[0]
  const untracked = collections.find((one) => one.untracked.length > 0)
  if (untracked)
    return [
      `${capital(collectionOf(untracked))} stopped tracking ${listed(untracked.untracked.slice(0, 3).map((name) => code(name, 16)))}: nothing in it can be part of a ring.`,
    ]
  if (change) return [change]
  const ended = finalizers[0]
  if (ended) return [`${finalized(ended)}: no ring, no collector needed.`, `${finalized(ended)}.`]
  const called = collections.find(({ kind }) => kind === 'called')
  const moved = called?.moved.find(({ from, to }) => from !== null && to !== null && from !== to)
  if (called && moved)
    return [
      `${capital(collectionOf(called))} found nothing to free; what survived, such as ${code(moved.name, 16)}, moved from generation ${moved.from} to ${moved.to}.`,
      `${capital(collectionOf(called))} found nothing to free.`,
    ]
  if (called) return [`${capital(collectionOf(called))} found nothing to free: counting had done it all.`]
  return ['No ring here: counting alone frees everything, and the collector had nothing to do.']
}

/** "`Node.__del__` ran on line 6, when the count fell to 0" */
export function finalized({ kind, what, name, line, during }: Finalizer): string {
  const who =
    kind === '__del__'
      ? code(what, 24)
      : `The ${kind === 'finalize' ? 'finalizer' : 'weakref callback'} ${code(what, 24)}`
  const of = name === null ? '' : ` of ${code(name, 16)}`
  const where = line === null ? '' : ` on line ${line}`
  return `${who}${of} ran${where}${during === null ? ', when the count fell to 0' : ', in a collection'}`
}
