/** A claim on several Pythons, all just measured. */
import type { ClaimAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence } from '../ending.js'
import { headline, reply } from '../fit.js'
import { byVersion, everywhere, shortNames, span } from '../versions.js'
import { full } from '../words.js'
import { columnsOf, differingFigures, saidOf } from './columns.js'
import { disagreement, explainClaim, isMeasured, seeIt } from './explain.js'
import { lessonsOver } from './lesson.js'
import { verdictAlt, verdictPicture } from './picture.js'
import { evidenceLists, figuresList, partsTable, programSections } from './sections.js'
import { differingParts, overallVerdict } from './verdict.js'

export function compareClaims(unordered: readonly ClaimAnalysis[]): Reply {
  const analyses = byVersion(unordered)
  const newest = analyses.at(-1)
  if (!newest) throw new Error('compare needs one analysis at least')
  const { claim } = newest
  const names = shortNames(analyses)
  const python = `Python ${span(names, names)}`
  const measured = analyses.filter(isMeasured)
  if (claim === null || measured.length === 0) return { ...explainClaim(newest), python }
  const columns = columnsOf(claim.id, measured).filter(({ now }) => now)
  const pythons = columns.map(({ parts }) => parts)
  const verdict = overallVerdict(pythons)
  const lesson = headline(...lessonsOver(everywhere(shortNames(measured)), claim, columns, verdict))
  return reply({
    headline: lesson,
    picture: verdictPicture(claim, columns, verdict, python),
    alt: verdictAlt(columns, verdict),
    text: [
      ...analyses.map(({ python: { version }, result }) => onOne(version, endingSentence(result))),
      ...measured.map((analysis) => onOne(analysis.python.version, disagreement(analysis, claim))),
      ...new Set(analyses.flatMap(({ truncated }) => cutSentences(truncated))),
      ...differingParts(pythons)
        .map((part) => full(`“${part}”: ${saidOf(columns, part)}`))
        .slice(0, 3),
      ...differingFigures(columns)
        .map((figure) => full(`Measured: ${figure}`))
        .slice(0, 2),
      seeIt(claim),
    ],
    more: [
      { kind: 'text', title: 'The claim', text: full(claim.text) },
      partsTable(columns),
      figuresList(columns),
      ...evidenceLists([newest]),
      ...programSections(newest.program),
    ],
    python,
  })
}

function onOne(version: string, ending: string | null): string | null {
  return ending === null ? null : `On ${version}: ${ending}`
}
