import { isSyntaxError } from '../../../commands/ending.js'
import type { Analysis } from '../../contract.js'
import { readSnippet } from '../../snippet.js'

/** Code that was changed on its way here, made whole again. */
export interface Pasted {
  code: string
  /** What the text looks like: "a prompt's transcript". */
  looks: string
}

const LOOKS: readonly [RegExp, string][] = [
  [/^[ \t]*```/mu, 'a chat message with a code block'],
  [/^[ \t]*(?:>>>|In \[\d+\]:)/mu, "a prompt's transcript"],
  [/[\u2018\u2019\u201c\u201d]/u, 'code with curly quotes'],
]

/** Null where there is nothing to mend. */
export function pastedOf(text: string): Pasted | null {
  const { blocks } = readSnippet(text)
  const code = blocks.join('\n')
  if (code === '' || code.trim() === text.trim()) return null
  return { code, looks: LOOKS.find(([sign]) => sign.test(text))?.[1] ?? 'code that a chat has changed' }
}

/** Whether no Python could read the code. */
export function isUnread(analyses: readonly Analysis[]): boolean {
  return analyses.every(({ result }) => result.kind === 'exception' && isSyntaxError(result.type))
}
