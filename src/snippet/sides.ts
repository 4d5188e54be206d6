import { mask } from './mask.js'

/** Three dashes or more alone on a line, which is no Python. */
const SEPARATOR = /^[ \t]*-{3,}[ \t]*$/gm
const BETWEEN = '\n---\n'

/** Snippets that stand side by side in one text, in order; a line of dashes in a string or comment separates nothing. */
export function sidesOf(code: string): string[] {
  const masked = mask(code)
  const sides: string[] = []
  let start = 0
  for (const { index, 0: line } of masked.matchAll(SEPARATOR)) {
    sides.push(code.slice(start, Math.max(start, index - 1)))
    start = Math.min(code.length, index + line.length + 1)
  }
  return [...sides, code.slice(start)]
}

/** Several snippets as one text. */
export function sideBySide(sides: readonly string[]): string {
  return sides.map((side) => side.replace(/^(?:[ \t]*\n)+|\s+$/g, '')).join(BETWEEN)
}
