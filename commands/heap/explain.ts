/** From a trace to names and boxes: the lesson, the picture of a few states, every object behind "more". */
import type { HeapAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { followed, isCut } from '../refcount/cut.js'
import { momentsOf } from '../refcount/moments.js'
import { namesOf } from '../refcount/names.js'
import { pythonName } from '../versions.js'
import { altOf } from './alt.js'
import { lessonsOf } from './lesson.js'
import { panelsOf } from './panels.js'
import { remarks } from './remarks.js'
import { objectsTable, statementsTable } from './sections.js'

export function explainHeap(whole: HeapAnalysis): Reply {
  const analysis = followed(whole)
  const moments = momentsOf(analysis)
  const [lesson, ...further] = lessonsOf(moments, namesOf(analysis.steps), isCut(whole))
  const freed = new Set(analysis.steps.flatMap((step) => step.freed.map(({ object }) => object)))
  const isWhole = !analysis.truncated.includes('objects')
  const { panels, folded } = panelsOf(moments, analysis.code.split('\n'), isWhole, freed)
  const last = moments.filter(({ role }) => role !== 'ended').at(-1)
  if (!lesson || !last)
    return nothingTraced(analysis, {
      what: 'No name is bound here, so there are no boxes to draw.',
      until: 'Until then no name was bound.',
      ask: 'Give an object a name',
      example: 'a = [1, 2]; b = a',
    })
  const picture = {
    kind: 'heap' as const,
    title: 'Names and boxes',
    python: pythonName(analysis.python),
    panels,
    folded,
  }
  const told = headline(...lesson)
  return reply({
    headline: told,
    picture,
    alt: altOf(told, picture),
    text: [
      endingSentence(analysis.result),
      untilThen(analysis.result, isCut(analysis) || last.after.event === 'end' ? null : last.after.line),
      ...cutSentences(analysis.truncated, analysis.steps.length),
      ...remarks(panels, further[0]?.at(-1) ?? null),
    ],
    more: [objectsTable(last), statementsTable(moments), ...outputSections(analysis)],
    python: pythonName(analysis.python),
  })
}
