import type { Reference, References } from './references.js'

/** Labels of what is a part of its owner: an instance's dict, a function's defaults, a function's closure. */
const PARTS = new Set<string | null>(['p', 'd', 'o'])

/** The reference of the one owner that keeps an object as a part of itself. */
export function wholeOf(id: number, references: References): Reference | null {
  const only = references.only(id)
  return only && PARTS.has(only.label) ? only : null
}
