/** `gc`, "cycles": what holds itself alive in a ring, and what the collector does about it. */
import type { Command } from './command.js'
import { snippetOptions } from './command.js'
import { compareCollections } from './gc/compare.js'
import { explainCollections } from './gc/explain.js'
import { askWhoFrees } from './gc/question.js'

export const gc: Command<'gc'> = {
  name: 'gc',
  label: 'cycles',
  summary: 'See the rings that counting cannot free, and what the collector does about them',
  help:
    'Runs your lines on a real CPython and watches its garbage collector. You see the objects that hold one another in a ring ' +
    'and the references that close it, each collection with its line and what it found, the finalizers in their order, and ' +
    'what the collector keeps an eye on.',
  options: snippetOptions,
  example: [
    'import gc',
    '',
    'class Node: pass',
    '',
    'a = Node()',
    'b = Node()',
    'a.next = b',
    'b.next = a',
    'del a, b',
    'print(gc.collect())',
  ].join('\n'),
  analysis: 'gc',
  explain: explainCollections,
  question: askWhoFrees,
  compare: compareCollections,
}
