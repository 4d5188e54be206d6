/** `profile`, "line by line": where time and memory go. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareProfiles } from './profile/compare.js'
import { explainProfile } from './profile/explain.js'

export const profile: Command<'profile'> = {
  name: 'profile',
  label: 'line by line',
  summary: 'See where time and memory go: hits, time and bytes of each line, calls of each function',
  help:
    'Runs your lines three times on a real CPython: once for the time of each line, once for its memory ' +
    '(tracemalloc), once for the calls of each function (cProfile). You see how often a line ran, its own time, what ' +
    'it took at once and what it kept, and how much there was at most.',
  options: snippetOptions,
  example: [
    'def square(n):',
    '    return n * n',
    '',
    'squares = [square(n) for n in range(5000)]',
    'total = 0',
    'for value in squares:',
    '    total += value',
    'copies = [squares[:] for _ in range(20)]',
    'del copies',
  ].join('\n'),
  analysis: 'profile',
  explain: explainProfile,
  compare: compareProfiles,
}
