/** The lesson of structures that lead back to themselves. */
import { nouns } from '../nouns.js'
import { reachable } from '../refcount/reach.js'
import { code, spelled } from '../words.js'
import { type Graph, isAtom, placesOf, reached } from './graph.js'
import type { Lesson, Story } from './story.js'
import { called } from './story.js'

export function cycles({ last, names }: Story): Lesson {
  const ids = [...new Set([...reached(last), ...Object.keys(last.step.objects)])]
  for (const id of ids) {
    const round = isAtom(last, id) ? null : roundFrom(last, id)
    if (!round) continue
    const [first] = round
    const it = called(last, id, names)
    if (round.length === 1)
      return [
        `${it} holds itself${first?.label ? `, as ${code(first.label, 16)}` : ''}: the arrow leads back to its own box.`,
      ]
    const isLost = !reachable(last.step.objects).has(id)
    const kinds = new Set(round.map(({ to }) => last.step.objects[to]?.type ?? ''))
    const [kind] = kinds
    const count = spelled(round.length)
    const what = `${count} ${kinds.size === 1 && kind !== undefined ? nouns(kind, round.length) : 'objects'}`
    if (isLost)
      return [
        `No name is left, but ${what} hold each other: counting alone never frees them, the collector does.`,
        `${round.length} objects without a name hold each other.`,
      ]
    return [
      `From ${it} the arrows lead over ${what} back to ${it}: a cycle.`,
      `${round.length} objects hold each other in a circle.`,
    ]
  }
  return null
}

interface Arrow {
  label: string | null
  to: string
}

/** The shortest way from an object back to it; null where there is none. */
function roundFrom(graph: Graph, start: string): Arrow[] | null {
  const ways = new Map<string, Arrow[]>()
  let ends: [string, Arrow[]][] = [[start, []]]
  while (ends.length > 0) {
    const next: [string, Arrow[]][] = []
    for (const [id, way] of ends) {
      for (const { kind, label, to } of placesOf(graph, id)) {
        if (kind === 'closure' || kind === 'cell') continue
        const longer = [...way, { label, to }]
        if (to === start) return longer
        if (ways.has(to)) continue
        ways.set(to, longer)
        next.push([to, longer])
      }
    }
    ends = next
  }
  return null
}
