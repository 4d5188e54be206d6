/** What stands behind "more": each answer, and why. */
import type { Comparison, Section } from '../../src/contract.js'
import { lower, oneLine } from '../words.js'
import { because } from './reasons.js'
import { answerOf } from './verdict.js'
import { labelsOf } from './visits.js'

export function answersTable(comparisons: readonly Comparison[]): Section {
  const labels = labelsOf(comparisons)
  return {
    kind: 'table',
    title: 'Script and prompt',
    head: ['line', 'comparison', 'script', 'prompt', 'equal'],
    rows: comparisons.map((one, index) => [
      `${one.line}`,
      labels[index] ?? one.text,
      answerOf(one, one.script) ?? 'not reached',
      answerOf(one, one.repl) ?? 'not reached',
      equality(one),
    ]),
  }
}

function equality({ script, repl }: Comparison): string {
  const equal = (script ?? repl)?.equal ?? null
  return equal === null ? 'not asked' : equal ? 'yes' : 'no'
}

export function reasonsList(comparisons: readonly Comparison[]): Section {
  const labels = labelsOf(comparisons, 'backticks')
  const items = comparisons.map((one, index) => {
    const why = one.explanation === '' ? `${because(one.reason, one)}.` : oneLine(one.explanation)
    return `${labels[index]}: ${lower(why)}`
  })
  return { kind: 'list', title: 'Why', items: [...new Set(items)] }
}
