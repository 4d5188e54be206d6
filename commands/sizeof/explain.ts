/** From measured bytes to an answer: the lesson, the rulers, every part. */
import type { Reply, RulerPicture, Section, SizeofAnalysis } from '../../src/contract.js'
import { PICTURE_RULERS } from '../bounds.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { clip, oneLine } from '../words.js'
import { altOf } from './alt.js'
import { deepOf } from './bytes.js'
import { lessonsOf } from './lesson.js'
import { remarks } from './remarks.js'
import { childrenTable, partsTables, sizesTable } from './sections.js'
import { isCut, type Thing, thingsOf, titleOf } from './things.js'

/** More names, or more contents of one object, than are listed. */
export const LISTED = 'Not everything is listed behind "more".'
const EXAMPLE = 'row = [1, 2, 3]'

export function explainSizes(analysis: SizeofAnalysis): Reply {
  const { result } = analysis
  const things = thingsOf(analysis.objects)
  if (things.length === 0)
    return nothingTraced(analysis, {
      what: 'No name is bound here, so there is nothing to measure.',
      until:
        result.kind === 'exception'
          ? 'Until then no name was bound, so there is nothing to measure.'
          : 'Sizes are measured when the program ends, and it never got there.',
      ask: 'Give a value a name',
      example: EXAMPLE,
    })
  const { pointerBits } = analysis.python
  const lesson = headline(...lessonsOf(things, pointerBits))
  const sections: (Section | null)[] = [
    sizesTable(things),
    ...partsTables(things, PICTURE_RULERS),
    childrenTable(things),
    ...outputSections(analysis),
  ]
  return reply({
    headline: lesson,
    picture: rulersOf(analysis, things),
    alt: altOf(lesson, things),
    text: [
      endingSentence(result),
      untilThen(result),
      ...cutSentences(analysis.truncated.filter((what) => what !== 'objects')),
      ...remarks(things, pointerBits, lesson),
      analysis.truncated.includes('objects') && !things.some(isCut) ? LISTED : null,
    ],
    more: sections,
    python: pythonName(analysis.python),
  })
}

function rulersOf(analysis: SizeofAnalysis, things: readonly Thing[]): RulerPicture {
  const shown = things.slice(0, PICTURE_RULERS)
  return {
    kind: 'ruler',
    title: 'Bytes, part by part',
    python: pythonName(analysis.python),
    rulers: shown.map((thing) => ({
      title: titleOf(thing),
      subtitle: isCut(thing)
        ? `${noun(thing.type)}, with contents ${deepOf(thing)}`
        : `${noun(thing.type)} ${clip(oneLine(thing.repr), 32)}`,
      parts: thing.parts,
      beyond: thing.beyond,
      getsizeof: thing.getsizeof,
      footprint: thing.footprint,
      deep: isCut(thing) ? thing.getsizeof : thing.deep, // a picture's number is exact
    })),
    folded: things.length - shown.length,
  }
}
