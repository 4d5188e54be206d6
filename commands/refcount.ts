/** `refcount`, "who holds it": what each line did to which object, and why its reference count moved. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareRefcounts } from './refcount/compare.js'
import { explainRefcount } from './refcount/explain.js'
import { askAboutCounts } from './refcount/question.js'
import { countStates, explainState } from './refcount/states.js'

export const refcount: Command<'refcount'> = {
  name: 'refcount',
  label: 'who holds it',
  summary: 'See who holds each object, line by line, and when it dies',
  help:
    'Runs your lines on a real CPython and follows the objects you make. For each line you see whose reference count ' +
    'moved, from what to what, and why: a name was bound, a list took it in, a call ended. At zero an object dies; ' +
    'you see that too.',
  options: snippetOptions,
  example: ['a = [1, 2, 3]', 'b = a', 'rows = [b]', 'del b', 'rows.clear()', 'a = None'].join('\n'),
  analysis: 'refcount',
  explain: explainRefcount,
  states: { count: countStates, explain: explainState },
  question: askAboutCounts,
  compare: compareRefcounts,
}
