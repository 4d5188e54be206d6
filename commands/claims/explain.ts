/** From a claim that was put to the test to an answer: the verdict, who else says so, what was measured. */
import type { Claim, ClaimAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingHeadline, outputSections } from '../ending.js'
import { headline, reply } from '../fit.js'
import { everywhere, pythonName } from '../versions.js'
import { clipWords, code, full } from '../words.js'
import { type Column, columnsOf, differingFigures, saidOf } from './columns.js'
import { lessonsOn } from './lesson.js'
import { verdictAlt, verdictPicture } from './picture.js'
import { claimOf, minorOf, recorded, saidOn } from './record.js'
import { evidenceLists, figuresList, partsTable, programSections } from './sections.js'
import { unknownClaim } from './unknown.js'
import { differingParts, overallVerdict } from './verdict.js'

export function explainClaim(analysis: ClaimAnalysis): Reply {
  const { claim, parts, python } = analysis
  if (!isMeasured(analysis)) return unmeasured(analysis)
  if (claim === null) return unknownClaim(analysis)
  const columns = columnsOf(claim.id, [analysis])
  const pythons = columns.map((column) => column.parts)
  const differing = differingParts(pythons)
  const verdict = overallVerdict(pythons)
  const name = minorOf(python.version)
  const figures = differingFigures(columns)
  const lesson = headline(...lessonsOn(name, claim, parts, differing))
  return reply({
    headline: lesson,
    picture: verdictPicture(claim, columns, verdict, pythonName(python)),
    alt: verdictAlt(columns, verdict),
    text: [
      ...cutSentences(analysis.truncated),
      disagreement(analysis, claim),
      ...differing.slice(0, 2).map((part) => full(`“${part}”: ${saidOf(columns, part)}`)),
      differing.length === 0 ? sameSentence(columns) : null,
      figures.length === 0 ? measured(analysis) : null,
      ...figures.slice(0, 2).map((figure) => full(`Measured: ${figure}`)),
      seeIt(claim),
    ],
    more: [
      { kind: 'text', title: 'The claim', text: full(claim.text) },
      partsTable(columns),
      figuresList(columns),
      ...evidenceLists([analysis]),
      ...programSections(analysis.program),
      ...outputSections(analysis),
    ],
    python: pythonName(python),
  })
}

export function seeIt({ shownBy }: Claim): string {
  return `See it with ${code(shownBy)}.`
}

/** Whether there is a verdict, or no claim to have one: half a program gives none. */
export function isMeasured({ claim, parts, result }: ClaimAnalysis): boolean {
  return result.kind === 'finished' && (claim === null || parts.length > 0)
}

function unmeasured(analysis: ClaimAnalysis): Reply {
  const { claim, python, result } = analysis
  const ending = endingHeadline(result)
  const told =
    claim && result.kind !== 'refused' ? `${code(claim.id)} could not be measured on ${pythonName(python)}.` : null
  return reply({
    headline: headline(told ?? ending ?? 'It could not be measured.'),
    text: [told === null ? null : ending, claim && seeIt(claim)],
    more: [...evidenceLists([analysis]), ...programSections(analysis.program), ...outputSections(analysis)],
    python: pythonName(python),
  })
}

function sameSentence(columns: readonly Column[]): string | null {
  const names = columns.map(({ name }) => name)
  return names.length > 1 ? `The same verdict on ${everywhere(names)}.` : null
}

function measured({ evidence }: ClaimAnalysis): string | null {
  const [first] = [...evidence.filter(({ exact }) => exact), ...evidence]
  return first ? full(`Measured: ${clipWords(first.text, 120)}`) : null
}

/** Where the record says something else of this Python. */
export function disagreement({ parts, python }: ClaimAnalysis, { id }: Claim): string | null {
  const before = saidOn(claimOf(id), minorOf(python.version))?.parts
  const other = parts.filter((part) => before?.some(({ text, holds }) => text === part.text && holds !== part.holds))
  if (other.length === 0) return null
  return other.every(({ timed }) => timed)
    ? 'Recorded otherwise: it rests on measured time, which a busy machine spoils.'
    : `Recorded otherwise on ${recorded.pythons.find((version) => minorOf(version) === minorOf(python.version))}.`
}
