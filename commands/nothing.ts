/** The answer where there is nothing to show: what happened, and what to write instead. */
import type { Analysis, Reply } from '../src/contract.js'
import { cutSentences, endingHeadline, isSyntaxError, outputSections, unreadLine } from './ending.js'
import { reply } from './fit.js'
import { pythonName } from './versions.js'
import { code } from './words.js'

/**
 * `what` says what was missing ("No comparison here."), `ask` what to do ("Compare two names"), `example` how it looks.
 * Where the snippet ended badly, that comes first.
 */
export function nothingTraced(analysis: Analysis, what: string, ask: string, example: string): Reply {
  const ending = endingHeadline(analysis.result)
  return reply({
    headline: ending ?? what,
    text: [...textOf(analysis, what, `${ask}, for example ${code(example, 60)}.`), ...cutSentences(analysis.truncated)],
    more: outputSections(analysis),
    python: pythonName(analysis.python),
  })
}

function textOf(analysis: Analysis, what: string, advice: string): string[] {
  const { result } = analysis
  if (result.kind === 'refused') return []
  if (result.kind === 'finished') return [advice]
  if (result.kind !== 'exception' || !isSyntaxError(result.type)) return [what, advice]
  const unread = unreadLine(analysis)
  const stumbled = unread === null ? [] : [`It stumbled over ${unread}.`]
  return [...stumbled, 'Nothing ran, so there is nothing to draw. Mend that line and send it again.']
}
