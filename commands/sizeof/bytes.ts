/** The bytes of one object, summed by what they are for. */
import type { Part, Role, SizedObject } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, code, listed, number, oneLine, plural } from '../words.js'

const FIXED: readonly Role[] = ['gc', 'refcount', 'type', 'size', 'field']

export function bytesOf(parts: readonly Part[], ...roles: readonly Role[]): number {
  return parts.filter(({ role }) => roles.includes(role)).reduce((sum, { bytes }) => sum + bytes, 0)
}

export function fixedBytes({ parts }: SizedObject): number {
  return bytesOf(parts, ...FIXED)
}

/** Bytes beyond `getsizeof` that hold something, the allocator's rounding left out. */
export function hiddenBytes({ beyond }: SizedObject): number {
  return bytesOf(beyond, 'hidden')
}

export function titleOf({ name, repr }: SizedObject): string {
  return clip(oneLine(name ?? repr), 24)
}

/** "the list `row`", or the value of a last expression by itself. */
export function thingOf(object: SizedObject): string {
  return object.name === null ? code(object.repr, 24) : code(object.name, 24)
}

/** "56 fixed, 24 for 3 references, 32 spare". */
export function breakdown(object: SizedObject, pointerBits: number): string {
  const { parts } = object
  const width = pointerBits / 8
  const references = bytesOf(parts, 'reference')
  const said: string[] = [`${number(fixedBytes(object))} fixed`]
  if (references > 0) {
    const even = references % width === 0
    said.push(
      even
        ? `${number(references)} for ${plural(references / width, 'reference')}`
        : `${number(references)} for references`,
    )
  }
  const payload = bytesOf(parts, 'payload')
  if (payload > 0) said.push(`${number(payload)} for ${payloadWord(object)}`)
  const table = bytesOf(parts, 'table')
  if (table > 0) said.push(`${number(table)} for its table`)
  const spare = bytesOf(parts, 'spare')
  if (spare > 0) said.push(`${number(spare)} spare`)
  return listed(said)
}

function payloadWord({ type }: SizedObject): string {
  if (type === 'str') return 'the characters'
  if (type === 'int' || type === 'bool') return 'the digits'
  if (type === 'bytes' || type === 'bytearray') return 'the bytes in it'
  return noun(type) === 'float' ? 'the number' : 'the value'
}
