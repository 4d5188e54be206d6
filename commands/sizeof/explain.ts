/** From measured bytes to an answer: the lesson, the rulers, every part. */
import type { Reply, RulerPicture, Section, SizedObject, SizeofAnalysis } from '../../src/contract.js'
import { PICTURE_RULERS } from '../bounds.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { clip, listed, number, oneLine, plural } from '../words.js'
import { titleOf } from './bytes.js'
import { lessonsOf } from './lesson.js'
import { remarks } from './remarks.js'
import { childrenTable, partsTables, sizesTable } from './sections.js'

const EXAMPLE = 'row = [1, 2, 3]'

export function explainSizes(analysis: SizeofAnalysis): Reply {
  const { objects } = analysis
  if (objects.length === 0)
    return nothingTraced(analysis, {
      what: 'No name is bound here, so there is nothing to measure.',
      until: 'Until then no name was bound, so there is nothing to measure.',
      ask: 'Give a value a name',
      example: EXAMPLE,
    })
  const { pointerBits } = analysis.python
  const lesson = headline(...lessonsOf(objects, pointerBits))
  const sections: (Section | null)[] = [
    sizesTable(objects),
    ...partsTables(objects),
    childrenTable(objects),
    ...outputSections(analysis),
  ]
  return reply({
    headline: lesson,
    picture: rulersOf(analysis),
    alt: altOf(lesson, objects),
    text: [
      endingSentence(analysis.result),
      untilThen(analysis.result),
      ...cutSentences(analysis.truncated),
      ...remarks(objects, pointerBits),
    ],
    more: sections,
    python: pythonName(analysis.python),
  })
}

function rulersOf(analysis: SizeofAnalysis): RulerPicture {
  const shown = analysis.objects.slice(0, PICTURE_RULERS)
  return {
    kind: 'ruler',
    title: 'Bytes, part by part',
    python: pythonName(analysis.python),
    rulers: shown.map((object) => ({
      title: titleOf(object),
      subtitle: `${noun(object.type)} ${clip(oneLine(object.repr), 32)}`,
      parts: object.parts,
      beyond: object.beyond,
      getsizeof: object.getsizeof,
      footprint: object.footprint,
      deep: object.deep,
    })),
    folded: analysis.objects.length - shown.length,
  }
}

function altOf(lesson: string, objects: readonly SizedObject[]): string {
  const told = objects.slice(0, PICTURE_RULERS).map((object) => {
    const parts = object.parts.filter(({ bytes }) => bytes > 0).map(({ label, bytes }) => `${number(bytes)} ${label}`)
    return `${titleOf(object)}, ${plural(object.getsizeof, 'byte')}: ${listed(parts)}.`
  })
  const left = objects.length - PICTURE_RULERS
  return [lesson, ...told, left > 0 ? `Left out: ${plural(left, 'object')}.` : ''].filter(Boolean).join(' ')
}
