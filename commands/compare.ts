/** `compare`, "A or B": snippets side by side. */

import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareSides } from './compare/compare.js'
import { explainSides } from './compare/explain.js'
import { pairs } from './compare/pairs.js'

export const compare: Command<'compare'> = {
  name: 'compare',
  label: 'A or B',
  summary: 'See which of two snippets is faster or smaller, and whether that is more than noise',
  help:
    'Runs two snippets in turns on a real CPython, many times, and shows time, peak and kept memory, and sizes side by ' +
    'side, and how they grow with a name `n`. Put a line of three dashes between them, or send a name alone: ' +
    `${pairs.map(({ name }) => name).join(', ')}.`,
  options: snippetOptions,
  example: [
    '# list',
    'n = 10_000',
    'total = sum([i * i for i in range(n)])',
    '---',
    '# generator',
    'n = 10_000',
    'total = sum(i * i for i in range(n))',
  ].join('\n'),
  analysis: 'compare',
  sides: { field: 'The snippet to compare it with', ready: pairs },
  explain: explainSides,
  compare: compareSides,
}
