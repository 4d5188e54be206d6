/** The answer where there is nothing to show: what happened, and what to write instead. */
import type { Analysis, Reply } from '../src/contract.js'
import { cutSentences, endingHeadline, isSyntaxError, outputSections } from './ending.js'
import { reply } from './fit.js'
import { pythonName } from './versions.js'
import { code } from './words.js'

export interface Missing {
  /** What was missing: "No comparison here." */
  what: string
  /** The same where the snippet ended badly before it could come. */
  until: string
  /** What to do: "Compare two names". */
  ask: string
  /** How it looks. */
  example: string
}

/** Where the snippet ended badly, that comes first. */
export function nothingTraced(analysis: Analysis, missing: Missing): Reply {
  const ending = endingHeadline(analysis.result)
  return reply({
    headline: ending ?? missing.what,
    text: [...textOf(analysis, missing), ...cutSentences(analysis.truncated)],
    more: outputSections(analysis),
    python: pythonName(analysis.python),
  })
}

function textOf({ result }: Analysis, { until, ask, example }: Missing): string[] {
  if (result.kind === 'refused') return []
  if (result.kind === 'finished') return [`${ask}, for example ${code(example, 60)}.`]
  if (result.kind !== 'exception' || !isSyntaxError(result.type)) return [until]
  return ['Nothing ran, so there is nothing to draw. Mend that line and send it again.']
}
