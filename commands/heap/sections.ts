/** What stands behind "more": each object with its places, and the statements one by one. */
import type { Section } from '../../src/contract.js'
import { placesOf as heldBy, nameOf } from '../refcount/holders.js'
import type { Moment } from '../refcount/moment.js'
import { isStatement } from '../refcount/rows.js'
import { clip, listed, number, oneLine } from '../words.js'
import { graphOf, isAtom, reached } from './graph.js'
import { shownValue, typeOf } from './story.js'

const VALUE_CHARACTERS = 30

/** Every object that a name leads to at the end, and all places that refer to it. */
export function objectsTable(last: Moment): Section | null {
  const graph = graphOf(last.after)
  const rows = reached(graph)
    .filter((id) => !isAtom(graph, id))
    .map((id) => {
      const holders = graph.step.objects[id]?.holders ?? []
      const called = nameOf(id, last.after, last.names)
      return [
        clip(oneLine(called ?? ''), 20),
        typeOf(graph, id),
        clip((shownValue(graph, id) ?? '').replaceAll('`', ''), VALUE_CHARACTERS),
        clip(heldBy(holders, last.after, last.names).join(', '), 40),
      ]
    })
  if (rows.length === 0) return null
  return { kind: 'table', title: 'Objects at the end', head: ['called', 'type', 'value', 'referred to by'], rows }
}

/** After each statement: how many frames, how many objects, what came and went. */
export function statementsTable(moments: readonly Moment[]): Section | null {
  const rows = moments.filter(isStatement).map(({ line, code, before, after }) => {
    const graph = graphOf(after)
    const objects = reached(graph).filter((id) => !isAtom(graph, id))
    const made = objects.filter((id) => before.objects[id] === undefined)
    const gone = Object.keys(before.objects).filter((id) => after.objects[id] === undefined)
    return [
      `${line ?? ''}`,
      clip(oneLine(code), 40),
      listed(after.frames.map(({ function: name }) => (name === '<module>' ? 'module' : name)).slice(-3)),
      number(objects.length),
      [made.length > 0 ? `+${made.length}` : '', gone.length > 0 ? `−${gone.length}` : ''].filter(Boolean).join(' '),
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    title: 'After each statement',
    head: ['line', 'statement', 'frames', 'boxes', 'new, gone'],
    rows,
  }
}
