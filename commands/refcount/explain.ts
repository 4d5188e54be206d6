/** From a trace to an answer: the lesson, the timeline, and why each count moved. */
import type { RefcountAnalysis, Reply, Section } from '../../src/contract.js'
import { TEXT_WORDS } from '../bounds.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { wordsIn } from '../words.js'
import { altOf } from './alt.js'
import { followed } from './cut.js'
import { planOf, timelineOf } from './lanes.js'
import { lessonsOf } from './lesson.js'
import { type Life, livesOf } from './lives.js'
import { momentsOf } from './moments.js'
import { namesOf } from './names.js'
import { printedCounts, reconciled } from './printed.js'
import { countAtTheEnd, remarks } from './remarks.js'
import { countsTable, endList, lineList } from './sections.js'
import { lifeSentences } from './sentences.js'

const EXAMPLE = 'a = [1, 2, 3]; b = a; del b'

export function explainRefcount(whole: RefcountAnalysis): Reply {
  const analysis = followed(whole)
  const moments = momentsOf(analysis)
  const names = namesOf(analysis.steps)
  const found = livesOf(analysis, moments, names)
  const [main] = found.lives
  if (!main)
    return nothingTraced(analysis, {
      what: 'No object to follow here.',
      until: 'Until then there was no object to follow.',
      ask: 'Give an object a name',
      example: EXAMPLE,
    })
  const plan = planOf(moments, found)
  const picture = plan && timelineOf(analysis, moments, plan, found.total)
  const seen = lessonsOf(found, moments, analysis.steps, names)
  const end = analysis === whole ? null : countAtTheEnd(main, whole)
  const lessons = end === null ? seen : [...seen.map((lesson) => `${lesson} ${end}.`), ...seen]
  const first = [
    endingSentence(analysis.result),
    untilThen(analysis.result, lastLine(analysis)),
    ...cutSentences(analysis.truncated, analysis.steps.length),
    reconciled(printedCounts(analysis, moments)),
    ...remarks(main, found.lives, analysis.steps),
  ].filter((sentence) => sentence !== null)
  const alone = found.lives.length === 1
  const more: (Section | null)[] = [
    lineList(found.lives),
    endList(found.lives, analysis.steps, names),
    countsTable(found.lives, moments),
    ...outputSections(analysis),
  ]
  return reply({
    headline: headline(...lessons),
    picture,
    alt: picture ? altOf(headline(...lessons), picture) : '',
    text: [...first, ...story(main, alone, TEXT_WORDS - wordsIn(first.join(' ')))],
    more,
    python: pythonName(analysis.python),
  })
}

/** The line that was running when the snippet was stopped or ended Python; null where the tracing had ended before. */
function lastLine({ steps, truncated }: RefcountAnalysis): number | null {
  const last = steps.at(-1)
  return truncated.length > 0 || last === undefined || last.event === 'end' ? null : last.line
}

/** Why it moved, line by line, as far as `words` go. */
function story(main: Life, alone: boolean, words: number): string[] {
  const told: string[] = []
  const named = lifeSentences(main, alone)
  const rest = lifeSentences(main, true)
  let left = words
  for (const index of named.keys()) {
    const sentence = (index === 0 ? named : rest)[index]?.sentence ?? ''
    left -= wordsIn(sentence)
    if (left < 0) break
    told.push(sentence)
  }
  return told
}
