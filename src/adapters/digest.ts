import { createHash } from 'node:crypto'

/** Tells whether the same is asked again. */
export function digestOf(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}
