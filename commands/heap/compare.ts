/** The same snippet on several Pythons: frames and boxes after each line, side by side. */
import type { HeapAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { followed } from '../refcount/cut.js'
import { momentsOf } from '../refcount/moments.js'
import { isStatement } from '../refcount/rows.js'
import { listed, number, plural } from '../words.js'
import { explainHeap } from './explain.js'
import { forgetGraphs, graphOf, isAtom, reached } from './graph.js'

export function compareHeaps(unsorted: readonly HeapAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainHeap,
    (analyses) => rowsOf(analyses).length === 0,
    ({ analyses, newestReply }) => ({
      rows: rowsOf(analyses),
      lesson: 'the same names lead to the same boxes.',
      title: 'Frames and boxes by version',
      advice: [newestReply.headline],
    }),
  )
}

function rowsOf(analyses: readonly HeapAnalysis[]): Compared[] {
  const seen = analyses.map((analysis) => {
    forgetGraphs()
    return factsOf(analysis)
  })
  forgetGraphs()
  const keys = new Set(seen.flatMap((each) => [...each.keys()]))
  return [...keys].map((what) => ({ what, values: seen.map((each) => each.get(what) ?? '') }))
}

function factsOf(whole: HeapAnalysis): Map<string, string> {
  const moments = momentsOf(followed(whole)).filter(({ role }) => role !== 'ended')
  const facts = new Map<string, string>()
  const deepest = moments.reduce((most, { after }) => Math.max(most, after.frames.length), 0)
  const called = new Set(
    followed(whole).steps.flatMap(({ frames }) => frames.slice(1).map(({ function: name }) => name)),
  )
  if (moments.length === 0) return facts
  facts.set('Frames that came and went', called.size === 0 ? 'none' : listed([...called].slice(0, 6)))
  facts.set('Frames at the deepest', number(deepest))
  for (const { line, after } of moments.filter(isStatement)) {
    if (line === null || after.frames.length > 1) continue
    const graph = graphOf(after)
    const boxes = reached(graph).filter((id) => !isAtom(graph, id)).length
    facts.set(`After line ${line}`, plural(boxes, 'box'))
  }
  return facts
}
