/** `leaks`, "what grows": what many runs leave behind, and who holds it. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareLeaks } from './leaks/compare.js'
import { explainLeaks } from './leaks/explain.js'

export const leaks: Command<'leaks'> = {
  name: 'leaks',
  label: 'what grows',
  summary: 'Run your lines many times and see what is left behind, and who holds on to it',
  help:
    'Runs your program once on a real CPython, then calls its last function without arguments again and again (or repeats ' +
    'the lines behind the last definition), and counts objects and bytes after each run. What grows in every part of it is ' +
    'told, with the way from a name to one of those objects, and what to do about it.',
  options: snippetOptions,
  example: [
    'class Session:',
    '    def __init__(self): self.data = [0] * 100',
    '',
    'log = []',
    '',
    'def handle():',
    '    session = Session()',
    '    log.append(session)',
  ].join('\n'),
  analysis: 'leaks',
  explain: explainLeaks,
  compare: compareLeaks,
}
