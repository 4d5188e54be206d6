/** `sizeof`, "bytes": what each object occupies, part by part. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareSizes } from './sizeof/compare.js'
import { explainSizes } from './sizeof/explain.js'
import { askForBytes } from './sizeof/question.js'

export const sizeof: Command<'sizeof'> = {
  name: 'sizeof',
  label: 'bytes',
  summary: 'See how many bytes each object takes, and what every byte is for',
  help:
    'Runs your lines on a real CPython and measures each object that you gave a name. You see its bytes part by part: ' +
    'what every object needs, the value itself, references to others, spare room. You also see what it takes with ' +
    'its contents: everything it refers to.',
  options: snippetOptions,
  example: ["word = 'hello'", "snake = 'hello 🐍'", 'row = [1, 2, 3]', 'row.append(4)'].join('\n'),
  analysis: 'sizeof',
  explain: explainSizes,
  question: askForBytes,
  compare: compareSizes,
}
