/** How wide the characters of a string are stored, found out from its measured bytes. */
import type { SizedObject } from '../../src/contract.js'
import { bytesOf } from './bytes.js'

export interface Characters {
  /** Bytes for each. */
  width: number
  /** The one that needs most. */
  widest: string
}

/** Null where it is no string, or its repr does not show all of it. */
export function charactersOf({ type, repr, parts }: SizedObject): Characters | null {
  const quoted = /^(['"])([^\\]+)\1$/su.exec(repr)
  const characters = Array.from(quoted?.[2] ?? '')
  if (type !== 'str' || characters.length === 0 || repr.includes('…')) return null
  const width = bytesOf(parts, 'payload') / (characters.length + 1) // a final zero stands behind them
  if (![1, 2, 4].includes(width)) return null
  const order = [...characters].sort((one, other) => (other.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0))
  return { width, widest: order[0] ?? '' }
}
