/** From the figures of many runs to an answer: what grows, who holds it, what to do. */
import type { LeaksAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { clip, code, number, oneLine } from '../words.js'
import { altOf } from './alt.js'
import { lessonsOf } from './lesson.js'
import { isTooShort, risen } from './level.js'
import { growthOf } from './picture.js'
import { amount, howOften, measuredRuns, runOf } from './runs.js'
import { figuresTable, growthTable, holdersTable, linesTable } from './sections.js'
import { suspectOf } from './suspect.js'

export function explainLeaks(analysis: LeaksAnalysis): Reply {
  const { unit, stopped, rounds, result } = analysis
  if (rounds.length === 0 && stopped === null)
    return nothingTraced(analysis, {
      what: 'Nothing could be run again here.',
      until:
        unit === null ? 'A program is run again only if its first run ends well.' : 'It did not come to a second run.',
      ask: 'Put what is to be repeated into a function without arguments',
      example: 'def work(): ...',
    })
  const suspect = suspectOf(analysis)
  const lesson = headline(...lessonsOf(analysis, suspect))
  const picture = growthOf(analysis, suspect)
  return reply({
    headline: lesson,
    picture,
    alt: picture === null ? '' : altOf(lesson, picture),
    text: [
      stopped && analysis.growth.length > 0
        ? `Run ${stopped.run} did not end, so these are the figures until then.`
        : null,
      stopped && analysis.growth.length === 0 && rounds.length > 0 ? quietUntilThen(analysis) : null,
      stopped ? stoppedLine(analysis) : endingSentence(result),
      stopped && rounds.length === 0 ? untilThen(analysis) : null,
      suspect?.advice ? suspect.advice : null,
      madeBy(analysis),
      analysis.raised === null ? null : `Runs ended with ${code(analysis.raised, 24)}.`,
      ...cutSentences(analysis.truncated),
      rounds.length > 0 ? howOften(analysis) : null,
      analysis.growth.length === 0 && rounds.length > 0 && risen(analysis) === null ? free(analysis) : null,
    ],
    more: [
      growthTable(analysis),
      holdersTable(analysis),
      linesTable(analysis),
      figuresTable(analysis),
      ...outputSections(analysis),
    ],
    python: pythonName(analysis.python),
  })
}

/** "Line 3 made 10,048 bytes a run that stayed: `big = bytearray(10000)`." */
function madeBy(analysis: LeaksAnalysis): string | null {
  const [most] = analysis.lines
  if (!most || analysis.growth.length === 0) return null
  const each = most.bytes / Math.max(1, measuredRuns(analysis) + analysis.skipped)
  if (each < 1) return null
  const line = clip(oneLine(analysis.code.split('\n')[most.line - 1] ?? ''), 32)
  return `Most of it is made on line ${most.line} (${code(line, 32)}): ${amount(each)} bytes a run.`
}

function stoppedLine({ stopped, code: source }: LeaksAnalysis): string | null {
  if (stopped === null || stopped.line === null) return null
  const line = clip(oneLine(source.split('\n')[stopped.line - 1] ?? ''), 32)
  return `It stood at line ${stopped.line}${line === '' ? '' : `: ${code(line, 32)}`}.`
}

function quietUntilThen(analysis: LeaksAnalysis): string {
  const more = risen(analysis)
  if (more === null) return 'Until then nothing grew.'
  return `Until then ${more}, ${isTooShort(analysis) ? 'too few to tell what grows' : 'but not steadily'}.`
}

/** What there was to see of a program that never got as far as being measured. */
function untilThen({ ends }: LeaksAnalysis): string | null {
  if (ends === null) return null
  const [first, last] = ends
  return `Until then tracked objects went from ${number(first.objects)} to ${number(last.objects)}, bytes from ${number(first.bytes)} to ${number(last.bytes)}.`
}

function free({ unit, collector }: LeaksAnalysis): string {
  const way = collector === false ? 'by counting alone' : 'by counting, or by the collector'
  return `What ${runOf(unit)} makes is freed again, ${way}.`
}
