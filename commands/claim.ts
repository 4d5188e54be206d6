/** `claim`, "true or folklore?": what people say of CPython's memory, put to the test. */
import { compareClaims } from './claims/compare.js'
import { explainClaim } from './claims/explain.js'
import type { Command, CommandOption } from './command.js'
import { snippetOptions } from './command.js'

const asked: CommandOption = {
  name: 'code',
  description: 'A claim, in a few words, or its name: is every int cached, small-ints',
  kind: 'question',
  required: true,
}

export const claim: Command<'claim'> = {
  name: 'claim',
  label: 'true or folklore?',
  summary: 'Put to the test what people say of Python and memory, on the Python you use',
  help:
    'Ask with a few words: "is every int cached", "does del free memory". A short program that measures it runs on a real ' +
    'CPython. You see whether the claim holds there, what other versions say, what was measured, and the program itself.',
  options: [asked, ...snippetOptions.filter(({ kind }) => kind !== 'code')],
  example: 'is every int cached',
  analysis: 'claim',
  explain: explainClaim,
  compare: compareClaims,
}
