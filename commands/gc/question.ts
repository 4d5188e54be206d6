/** What frees the objects of a program: counting, or the collector. */
import type { Collection, GcAnalysis, Question } from '../../src/contract.js'
import { type Asking, asked } from '../question.js'
import { code, plural } from '../words.js'
import { callOf, isFreed, typesOf } from './collections.js'

/** null where the collector was not asked, or found something that it did not free. */
export function askWhoFrees(analysis: GcAnalysis): Question | null {
  return asked(whoFrees(analysis))
}

export function whoFrees({ result, state, collections, agreed }: GcAnalysis): Asking | null {
  if (result.kind !== 'finished' || state === null || !agreed) return null
  const called = collections.filter(({ kind, line }) => kind === 'called' && line !== null)
  const finding = called.find((one) => isFreed(one) && one.resurrected === 0)
  if (finding) return askAboutRing(finding)
  const [first] = called
  return first && called.length === 1 && first.found === 0 && first.resurrected === 0 && first.uncollectable === 0
    ? askAboutNothing(first)
    : null
}

function askAboutRing(one: Collection): Asking | null {
  const [knot] = one.knots
  if (!knot) return null
  const those = typesOf(one).replace(/^1 /u, '')
  const hold = knot.length > 1 ? 'They hold one another' : 'It holds itself'
  return {
    text: `What becomes of the ${those} that no name leads to any more, before ${code(callOf(one))} runs on line ${one.line}?`,
    right: {
      text: 'Nothing: they stay until the collector comes',
      because: `${hold}, so no count falls to 0; ${code(callOf(one))} found ${plural(one.found, 'object')}.`,
    },
    wrong: [
      {
        text: 'Counting frees them with their last name',
        because: `${hold}: without any name each count is still 1 or more. Only the collector sees that nothing else leads there.`,
      },
      {
        text: 'They leak: nothing ever frees them',
        because: `Counting does not, but the collector does: ${code(callOf(one))} freed what it found on line ${one.line}.`,
      },
    ],
  }
}

function askAboutNothing(one: Collection): Asking {
  return {
    text: `How many objects does ${code(callOf(one))} on line ${one.line} find?`,
    right: {
      text: 'None',
      because: 'Nothing here was in a ring: what lost its last reference was freed at once, by counting.',
    },
    wrong: [
      {
        text: 'Every object whose name was deleted',
        because: 'Those whose count fell to 0 were freed at that moment; the collector looks for rings alone.',
      },
      {
        text: 'Every object that the program made',
        because: 'What names still lead to is not garbage, and counting frees the rest.',
      },
    ],
  }
}
