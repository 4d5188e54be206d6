/** `is`, "same object?": one object or two, in a script and at the prompt, and why. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareIdentity } from './is/compare.js'
import { explainIdentity } from './is/explain.js'
import { askForIdentity } from './is/question.js'

export const is: Command<'is'> = {
  name: 'is',
  label: 'same object?',
  summary: 'See whether two names mean one object, as a script and at the prompt, and why',
  help:
    'Runs your lines twice on a real CPython: as a script, and as if you had typed them at the prompt. For every `is`, ' +
    '`is not` and `==` you see both answers side by side, whether there was one object or two, and the reason.',
  options: snippetOptions,
  example: ['a = [1, 2]', 'b = a', 'c = [1, 2]', 'print(a is b)', 'print(a is c)', 'print(a == c)'].join('\n'),
  analysis: 'is',
  explain: explainIdentity,
  question: askForIdentity,
  compare: compareIdentity,
}
