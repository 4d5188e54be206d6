/** From measured sides to an answer: what differs, by how much, and whether that is more than noise. */
import type { CompareAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingHeadline, endingSentence } from '../ending.js'
import { headline, reply } from '../fit.js'
import { pythonName } from '../versions.js'
import { listed } from '../words.js'
import { lessonsOf } from './lesson.js'
import { pairs } from './pairs.js'
import { altOf, pictureOf } from './picture.js'
import { failures, remarks } from './remarks.js'
import { sectionsOf } from './sections.js'
import { isDone, isMeasured, labelOf } from './told.js'

export function explainSides(analysis: CompareAnalysis): Reply {
  const { sides, result } = analysis
  if (sides.length === 0) return howTo(analysis)
  const failed = failures(analysis)
  const picture = sides.some(isMeasured) ? pictureOf(analysis) : null
  const first = sides.find((side) => !isDone(side))
  const lessons = sides.filter(isDone).length > 1 || failed.length === 0 ? lessonsOf(analysis) : []
  const short = first ? `${labelOf(first)}: ${endingSentence(result) ?? ''}` : null
  const told = headline(...lessons, failed[0] ?? null, short)
  return reply({
    headline: told,
    picture,
    alt: picture ? altOf(told, picture) : '',
    text: [
      ...failed.filter((sentence) => sentence !== told),
      ...(lessons.length === 0 && sides.some(isDone) ? lessonsOf(analysis).slice(0, 1) : []),
      ...cutSentences(analysis.truncated),
      ...remarks(analysis, told),
      failed.length > 0 && picture === null ? 'Mend that and send both again.' : null,
    ],
    more: sectionsOf(analysis),
    python: pythonName(analysis.python),
  })
}

const HOW = 'Put a line of three dashes (---) between them, or write two blocks of code in one message.'

/** Nothing was run: what it takes. */
function howTo(analysis: CompareAnalysis): Reply {
  const { result, python } = analysis
  const isOurs = result.kind === 'refused' && !['one-side', 'many-sides'].includes(result.code)
  return reply({
    headline: isOurs
      ? (endingHeadline(result) ?? 'Nothing ran.')
      : result.kind === 'refused' && result.code === 'many-sides'
        ? result.message
        : 'It takes two snippets to compare, and here is one.',
    text: [
      HOW,
      `Or send just a name: ${listed(
        pairs.map(({ name }) => name),
        'or',
      )}.`,
    ],
    more: [
      {
        kind: 'table',
        title: 'Ready pairs',
        head: ['name', 'what it compares'],
        rows: pairs.map(({ name, title }) => [name, title]),
      },
    ],
    python: pythonName(python),
  })
}
