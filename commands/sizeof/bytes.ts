/** The bytes of one object, summed by what they are for. */
import type { Part, Role, SizedObject } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { listed, number, plural } from '../words.js'
import { isCut } from './things.js'

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

/** "164", or "at least 164" where not all was counted. */
export function deepOf(object: SizedObject): string {
  return `${isCut(object) ? 'at least ' : ''}${number(object.deep)}`
}

/** What the parts of one kind are for: "3 references", "the characters". */
export function purpose(object: SizedObject, role: Role, pointerBits: number): string {
  const width = pointerBits / 8
  const bytes = bytesOf(object.parts, role)
  switch (role) {
    case 'reference':
      return bytes % width === 0 ? plural(bytes / width, 'reference') : 'references'
    case 'payload':
      return payloadWord(object)
    case 'table':
      return 'its table'
    default:
      return 'fixed fields'
  }
}

/** "56 fixed, 24 for 3 references, 32 spare". */
export function breakdown(object: SizedObject, pointerBits: number): string {
  const said: string[] = [`${number(fixedBytes(object))} fixed`]
  for (const role of ['reference', 'payload', 'table'] as const) {
    const bytes = bytesOf(object.parts, role)
    if (bytes > 0) said.push(`${number(bytes)} for ${purpose(object, role, pointerBits)}`)
  }
  const spare = bytesOf(object.parts, 'spare')
  if (spare > 0) said.push(`${number(spare)} spare`)
  return listed(said)
}

function payloadWord({ type }: SizedObject): string {
  if (type === 'str') return 'the characters'
  if (type === 'int' || type === 'bool') return 'the digits'
  if (type === 'bytes' || type === 'bytearray') return 'the bytes in it'
  return noun(type) === 'float' ? 'the number' : 'the value'
}
