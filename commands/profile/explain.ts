/** From measured lines to an answer: the hottest, the code with heat, every line. */
import type { HeatPicture, ProfileAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { clip, oneLine } from '../words.js'
import { lessonsOf, remarks } from './lesson.js'
import { pictureOf } from './picture.js'
import { sectionsOf } from './sections.js'

const EXAMPLE = 'squares = [n * n for n in range(1000)]'

export function explainProfile(analysis: ProfileAnalysis): Reply {
  const picture = pictureOf(analysis)
  if (picture === null || analysis.lines.every(({ hits }) => hits === 0))
    return nothingTraced(analysis, {
      what: 'No line ran here, so there is nothing to measure.',
      until: 'Until then no line was measured.',
      ask: 'Send a few lines that do something',
      example: EXAMPLE,
    })
  const lesson = headline(...lessonsOf(analysis))
  return reply({
    headline: lesson,
    picture,
    alt: altOf(lesson, picture),
    text: [
      endingSentence(analysis.result),
      analysis.line ? `It stood at line ${analysis.line}; the figures are those until then.` : null,
      ...remarks(analysis),
      ...cutSentences(analysis.truncated, undefined, 'Not all functions are listed.'),
    ],
    more: [...sectionsOf(analysis), ...outputSections(analysis)],
    python: pythonName(analysis.python),
  })
}

function altOf(lesson: string, { rows, total }: HeatPicture): string {
  const hot = rows
    .filter(({ time }) => time !== null)
    .sort((one, other) => (other.time?.share ?? 0) - (one.time?.share ?? 0))
    .slice(0, 4)
    .map(
      ({ line, code, hits, time, memory }) =>
        `Line ${line}, ${clip(oneLine(code), 40)}: ${[hits, time?.text, memory?.text].filter(Boolean).join(', ')}.`,
    )
  return [lesson, `The code with bars for time and memory; ${total}.`, ...hot].join(' ')
}
