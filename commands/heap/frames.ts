/** The lessons of frames: calls on top of each other, and what outlives its call. */
import type { Step } from '../../src/contract.js'
import type { Moment } from '../refcount/moment.js'
import { isModule } from '../refcount/names.js'
import { capital, code, listed, spelled } from '../words.js'
import { type Graph, graphOf, placesOf, reached } from './graph.js'
import type { Lesson, Story } from './story.js'
import { called, shownValue } from './story.js'

/** A variable that inner functions use: it lives in a cell. */
export function cells({ last, names }: Story): Lesson {
  const closures = new Map<string, { label: string; owners: string[] }>()
  for (const [owner, places] of last.places)
    for (const { kind, label, to } of places) {
      if (kind !== 'closure' || label === null || label === '__class__') continue
      const known = closures.get(to) ?? { label, owners: [] }
      known.owners.push(owner)
      closures.set(to, known)
    }
  const [cell, found] = [...closures].sort(([, one], [, other]) => other.owners.length - one.owners.length)[0] ?? []
  if (cell === undefined || found === undefined) return null
  const variable = code(found.label, 16)
  const held = placesOf(last, cell)[0]
  const value = held ? shownValue(last, held.to) : null
  if (found.owners.length > 1)
    return [
      `${capital(spelled(found.owners.length))} functions share one cell: ${variable} is looked up when they are called${value ? `, and it is ${value} now` : ''}.`,
    ]
  const owner = called(last, found.owners[0] ?? '', names)
  return [
    `${variable} lives on in a cell that ${owner} holds, though the call that made it is over${value ? `: now ${value}` : ''}.`,
    `${variable} lives in a cell that ${owner} holds.`,
  ].slice(isRunning(last, cell) ? 1 : 0)
}

function isRunning({ frames }: Graph, cell: string): boolean {
  return frames.some(({ places }) => places.some(({ to }) => to === cell))
}

/** A paused generator is an object that holds its own names. */
export function generators({ last, names }: Story): Lesson {
  for (const id of reached(last)) {
    if (!/generator|coroutine/u.test(last.step.objects[id]?.type ?? '')) continue
    const own = placesOf(last, id).filter(({ kind }) => kind === 'name')
    if (own.length === 0) continue
    const told = listed(own.slice(0, 3).map(({ label }) => code(label ?? '', 16)))
    return [
      `${called(last, id, names)} waits with its frame inside: ${told} ${own.length === 1 ? 'is' : 'are'} still there.`,
    ]
  }
  return null
}

/** The names of classes whose bodies ran: that is a frame, but no call that a learner wrote. */
export function bodiesIn(moments: readonly Moment[]): ReadonlySet<string> {
  return new Set(moments.flatMap(({ code: text }) => /^\s*class\s+(\w+)/u.exec(text)?.[1] ?? []))
}

/** The deepest that the calls went. */
export function calls({ moments, isCut }: Story): Lesson {
  const bodies = bodiesIn(moments)
  const isCall = ({ function: name }: Step['frames'][number]) => !bodies.has(name) && name !== '__init__'
  const deepest = moments.reduce<Graph | null>((most, { after }) => {
    return after.frames.length > (most?.frames.length ?? 1) && after.frames.every(isCall) ? graphOf(after) : most
  }, null)
  if (!deepest) return null
  const functions = deepest.frames.map((frame) => frame.function).filter((name) => !isModule(name))
  const [outermost] = functions
  if (outermost === undefined) return null
  const same = functions.every((name) => name === outermost)
  if (functions.length > 1 && same)
    return [
      `${isCut ? 'As far as it was traced' : 'At the deepest'}, ${spelled(functions.length)} calls of ${code(`${outermost}()`, 20)} stood on each other, each with names of its own.`,
    ]
  if (functions.length > 1)
    return [
      `${listed(functions.slice(0, 3).map((name) => code(`${name}()`, 16)))} stood on each other, each with names of its own; those go when the call ends.`,
    ]
  return null
}

/** A call, and nothing that surprises. */
export function call({ moments }: Story): Lesson {
  const name = moments.findLast(({ after }) => after.frames.length > 1)?.after.frames[1]?.function
  if (name === undefined || bodiesIn(moments).has(name)) return null
  const returned = moments.some((moment) => moment.function === name && /^\s*return\s+\S/u.test(moment.code))
  const end = returned ? 'they went when it ended, what it returned lived on' : 'they went when it ended'
  return [`${code(`${name}()`, 20)} had a frame with names of its own; ${end}.`]
}
