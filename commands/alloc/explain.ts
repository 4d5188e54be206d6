/** From the allocators' books to an answer. */
import type { AllocAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { number } from '../words.js'
import { placedOf } from './blocks.js'
import { lessonsOf } from './lesson.js'
import { pictureOf } from './picture.js'
import { remarks } from './remarks.js'
import { explainRequest } from './request.js'
import { sectionsOf } from './sections.js'

/** More names, or addresses used again, than are listed. */
export const LISTED = 'Not everything is listed behind "more".'
const EXAMPLE = 'row = [1, 2, 3]'

export function explainAllocations(analysis: AllocAnalysis): Reply {
  const { result, request, facts } = analysis
  if (request && facts) return explainRequest(analysis, request, facts)
  const placed = placedOf(analysis.objects)
  if (analysis.after === null || isSilent(analysis))
    return nothingTraced(analysis, {
      what: 'No name is bound here and no block stays in use, so there is nothing to show.',
      until: 'The allocators are asked when the program ends, and it never got there.',
      ask: 'Give a value a name, or ask for a number of bytes, such as `100`',
      example: EXAMPLE,
    })
  const lesson = headline(...lessonsOf(analysis, placed))
  const picture = pictureOf(analysis, placed)
  return reply({
    headline: lesson,
    picture,
    alt: picture === null ? '' : altOf(lesson, picture),
    text: [
      endingSentence(result),
      analysis.line === null ? null : `It was at line ${analysis.line}; you see what there was until then.`,
      ...remarks(analysis, placed, lesson),
      ...cutSentences(analysis.truncated, undefined, LISTED),
    ],
    more: [...sectionsOf(analysis, placed), ...outputSections(analysis)],
    python: pythonName(analysis.python),
  })
}

/** Nothing is bound and nothing was used again or taken from the system. */
function isSilent({ objects, reused, before, after, result }: AllocAnalysis): boolean {
  if (objects.length > 0 || reused.length > 0 || before === null || after === null) return false
  return result.kind !== 'finished' || before.arenas.taken === after.arenas.taken
}

function altOf(lesson: string, { strips, notes, folded }: NonNullable<ReturnType<typeof pictureOf>>): string {
  const told = strips.map(({ title, counts, names, cells }) => {
    const count = (state: string) => cells.filter((cell) => cell === state).length
    const whose = names === '' ? '' : ` of ${names}`
    return `${title}: ${counts}; in the pool shown ${number(count('mine'))}${whose}, ${number(count('new'))} new, ${number(count('old'))} older, ${number(count('free') + count('freed'))} free.`
  })
  const left = folded > 0 ? [`${number(folded)} more size classes are left out.`] : []
  return [lesson, ...told, ...notes.map((note) => `${note}.`), ...left].join(' ')
}
