/** From watched collections to an answer: the lesson, the rings, the numbers. */
import type { GcAnalysis, Reply } from '../../src/contract.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { altOf } from './alt.js'
import { lessonsOf } from './lesson.js'
import { ringsOf } from './picture.js'
import { remarks } from './remarks.js'
import { collectionsTable, finalizersTable, movesTable, referencesTable, stateList, trackedTable } from './sections.js'

/** More collections, objects or names than are followed. */
export const FOLLOWED = 'Not every collection or finalizer is listed.'
/** The look from nearby went another way: what it tells may be off by a few objects. */
const APART = 'This program runs differently when it is watched, so single collections may be off.'
const NAMES_CUT = 'Names and finalizers were followed in its first part only.'

export function explainCollections(analysis: GcAnalysis): Reply {
  const { result, state, truncated } = analysis
  if (isQuiet(analysis) && (state === null || result.kind !== 'finished'))
    return nothingTraced(analysis, {
      what: 'The collector could not be watched here.',
      until: 'Until then no collection ran.',
      ask: 'Make two objects that hold each other',
      example: 'a = []; a.append(a); del a',
    })
  const lesson = headline(...lessonsOf(analysis))
  const picture = ringsOf(analysis)
  return reply({
    headline: lesson,
    picture,
    alt: picture === null ? '' : altOf(lesson, picture),
    text: [
      endingSentence(result),
      untilThen(result),
      analysis.agreed ? null : APART,
      ...cutSentences(truncated.filter((what) => what !== 'steps' && what !== 'objects')),
      ...remarks(analysis, lesson),
      truncated.includes('steps') ? NAMES_CUT : null,
      truncated.includes('objects') ? FOLLOWED : null,
    ],
    more: [
      collectionsTable(analysis),
      referencesTable(analysis),
      finalizersTable(analysis),
      movesTable(analysis),
      trackedTable(analysis),
      stateList(analysis),
      ...outputSections(analysis),
    ],
    python: pythonName(analysis.python),
  })
}

/** Whether the collector did nothing that could be told. */
function isQuiet({ collections, finalizers }: GcAnalysis): boolean {
  return finalizers.length === 0 && collections.every(({ kind, found }) => found === 0 && kind !== 'called')
}
