/** A question with its choices and all that is said to whoever chooses them, for whoever writes the bank. */
import { agreements, span } from '../commands/versions.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Answered, Outcome } from './answered.js'

export function shown({ item, outcomes }: Answered, pythons: readonly Python[]): string {
  const names = pythons.map(({ minor }) => minor)
  const told = agreements(names, outcomes.map(textOf)).map(
    ({ value, names: these }) => `${span(names, these)}: ${value}`,
  )
  return `${item.id} (${item.kind}, level ${item.level})\n${item.program}\n\n${told.join('\n')}\n`
}

function textOf({ question, why }: Outcome): string {
  if (!question) return `UNDECIDABLE: ${why}`
  const choices = question.choices.map(({ text, right, because }) => `  ${right ? '✓' : ' '} ${text}   (${because})`)
  return [question.text, ...choices].join('\n')
}
