/** From both runs to an answer: one object or two, and why. */
import type { IsAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { advice, lessonsOf, mainOf } from './lesson.js'
import { altOf, pictureOf } from './picture.js'
import {
  byIdentity,
  explained,
  nanRemark,
  otherAnswer,
  ownEquality,
  promptRemark,
  singletonRemark,
  warning,
} from './remarks.js'
import { answersTable, reasonsList } from './sections.js'
import { wantsEquality } from './verdict.js'

const EXAMPLE = 'a = [1]; b = a; print(a is b)'

export function explainIdentity(analysis: IsAnalysis): Reply {
  const { comparisons } = analysis
  const main = mainOf(comparisons)
  if (!main)
    return nothingTraced(analysis, {
      what: 'There is no comparison to look at here.',
      until: 'Until then nothing was compared.',
      ask: 'Write one with `is` or `==`',
      example: EXAMPLE,
    })
  const lesson = headline(...lessonsOf(comparisons))
  const picture = pictureOf(analysis)
  return reply({
    headline: lesson,
    picture,
    alt: altOf(lesson, comparisons),
    text: [
      endingSentence(analysis.result),
      untilThen(analysis.result),
      ...cutSentences(analysis.truncated, undefined, 'Some comparisons are left out.'),
      explained(main),
      warning(analysis.stderr),
      otherAnswer(main, comparisons),
      byIdentity(comparisons),
      ownEquality(comparisons),
      nanRemark(comparisons),
      main.explanation.includes('compiled by itself') ? null : promptRemark(comparisons),
      lesson.includes('with `==`') || !comparisons.some(wantsEquality) ? singletonRemark(comparisons) : advice(main),
    ],
    more: [answersTable(comparisons), reasonsList(comparisons), ...outputSections(analysis)],
    python: pythonName(analysis.python),
  })
}
