/** Which names lead to one object. */
import { graphOf, isAtom } from '../../heap/graph.js'
import type { Guess } from '../../question.js'
import { isCut } from '../../refcount/cut.js'
import { code, listed } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'
import { visitOf } from '../visit.js'

const NAMES = 4
const NONE = 'None: each has an object of its own'

export const shared: Kind<'heap'> = {
  analysis: 'heap',
  everywhere: () => false,
  ask(here, asked) {
    if (isCut(here)) return undecidable('It does too much to be followed to its end.')
    const visit = asked.line === null ? null : visitOf(here, asked)
    if (visit && 'undecidable' in visit) return visit
    const step = visit ? visit.before : here.steps.at(-1)
    const graph = step && graphOf(step)
    const bound = (graph?.frames[0]?.places ?? []).filter(({ to }) => graph && !isAtom(graph, to))
    const missing = asked.of.find((name) => bound.every(({ label }) => label !== name))
    if (missing !== undefined) return undecidable(`${code(missing)} leads to nothing there that could be shared.`)
    const chosen = asked.of.length > 0 ? bound.filter(({ label }) => asked.of.includes(label ?? '')) : bound
    const names = chosen.flatMap(({ label, to }) => (label === null ? [] : [{ name: label, to }])).slice(0, NAMES)
    if (names.length < 2) return undecidable('There are no two names here that lead to objects.')
    const right = groupsOf(names.map(({ to }) => to))
    const wrong = partitionsOf(names.length).filter((one) => says(one, names) !== says(right, names))
    const when = visit ? ` right before line ${visit.line}` : ' at the end'
    return {
      text: `Which names lead to one and the same object${when}?`,
      right: { text: says(right, names), because: why(right, names) },
      wrong: wrong.map((one): Guess => ({ text: says(one, names), because: why(right, names) })),
    }
  },
}

interface Named {
  name: string
  to: string
}

/** Each name's group, by the first name of it. */
function groupsOf(ids: readonly string[]): number[] {
  return ids.map((id) => ids.indexOf(id))
}

/** All of them alone, all in one, then pairs. */
function partitionsOf(count: number): number[][] {
  const places = Array.from({ length: count }, (_, at) => at)
  const pairs = places.flatMap((one) => {
    return places.slice(one + 1).map((other) => places.map((at) => (at === other ? one : at)))
  })
  return [places, places.map(() => 0), ...pairs]
}

function groups(partition: readonly number[], names: readonly Named[]): string[][] {
  const found = new Map<number, string[]>()
  for (const [at, group] of partition.entries()) {
    found.set(group, [...(found.get(group) ?? []), code(names[at]?.name ?? '', 16)])
  }
  return [...found.values()].filter((group) => group.length > 1)
}

function says(partition: readonly number[], names: readonly Named[]): string {
  const told = groups(partition, names).map((group) => listed(group))
  return told.length === 0 ? NONE : told.join('; ')
}

function why(right: readonly number[], names: readonly Named[]): string {
  const told = groups(right, names).map((group) => `${listed(group)} are names of one object`)
  return told.length === 0
    ? 'Each of these objects was made by itself: what is equal is not yet the same.'
    : `${told.join('; ')}: binding a name copies nothing, and a copy is an object of its own.`
}
