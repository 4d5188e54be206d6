/** `heap`, "names & boxes": which name leads to which object, after each statement. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareHeaps } from './heap/compare.js'
import { explainHeap } from './heap/explain.js'
import { askWhatItLeadsTo } from './heap/question.js'
import { countStates, explainState } from './heap/states.js'

export const heap: Command<'heap'> = {
  name: 'heap',
  label: 'names & boxes',
  summary: 'See which name leads to which object, and what each line changed',
  help:
    'Runs your lines on a real CPython and draws what a name is: an arrow to an object. Frames with their names stand ' +
    'at the left, lists, dicts and instances as boxes beside them, each once, however many arrows lead to it. A few ' +
    'states stand below each other; what a line changed is marked.',
  options: snippetOptions,
  example: ['a = [1, 2]', 'b = a', 'c = a.copy()', 'b.append(3)'].join('\n'),
  analysis: 'heap',
  explain: explainHeap,
  states: { count: countStates, explain: explainState },
  question: askWhatItLeadsTo,
  compare: compareHeaps,
}
