/** `ask`, "why?": a question about Python's memory, its answer, and a run that shows it. */
import { compareAnswers } from './ask/compare.js'
import { explainAnswer } from './ask/explain.js'
import type { Command, CommandOption } from './command.js'
import { snippetOptions } from './command.js'

const question: CommandOption = {
  name: 'question',
  description: 'A question in your own words, with your code where there is some: why is my list 120 bytes',
  kind: 'question',
  required: true,
}

export const ask: Command<'article'> = {
  name: 'ask',
  label: 'why?',
  summary: 'Ask about Python and memory in your own words, and see the answer shown on a real run',
  help:
    'Ask as you would ask a colleague: "why is 257 is 257 false", "is my list copied when I pass it to a function". You get a ' +
    'short answer with numbers from a run on your Python, a picture, and behind it why, what differs by version and what ' +
    'to do. Put code of your own between two fences, and the answer is about that.',
  options: [question, ...snippetOptions.filter(({ kind }) => kind !== 'code')],
  example: 'why is my list 120 bytes when the numbers in it are only 28 each',
  analysis: 'article',
  explain: explainAnswer,
  compare: compareAnswers,
}
