/** What a learner calls an object. */
import { clip, oneLine, pluralOf } from './words.js'

/** Types whose values are texts and numbers: shared by the whole program, so their counts teach little. */
const PLAIN = new Set(['int', 'float', 'bool', 'complex', 'str', 'bytes', 'NoneType', 'ellipsis', 'NotImplementedType'])
/** What programs are made of, rather than what they work on. */
const MACHINERY = new Set([
  'type',
  'ABCMeta',
  'EnumType',
  'EnumMeta',
  'function',
  'module',
  'builtin_function_or_method',
  'method',
  'code',
  'frame',
  'traceback',
  'wrapper_descriptor',
  'method_descriptor',
  'method-wrapper',
  'getset_descriptor',
  'member_descriptor',
  'classmethod',
  'staticmethod',
  'property',
  'cell',
  'generic_alias',
  'types.GenericAlias',
])

export function isPlain(type: string): boolean {
  return PLAIN.has(type)
}

export function isMachinery(type: string): boolean {
  return MACHINERY.has(type)
}

const SPOKEN: Readonly<Record<string, string>> = { str: 'string', NoneType: 'None', ReferenceType: 'weak reference' }

/** "list", "string", "Node": the last part of the type's name. */
export function noun(type: string): string {
  const short = clip(oneLine(type).split('.').at(-1) ?? type, 24)
  const spoken = Object.hasOwn(SPOKEN, short) ? SPOKEN[short] : undefined
  return spoken ?? (short === '' ? 'object' : short.replace(/_(?=iterator$)/u, ' '))
}

export function a(text: string): string {
  return `${/^(?:[aeio]|[AEIO]|[FHLMNRSX](?![a-z]))/u.test(text) ? 'an' : 'a'} ${text}`
}

export function nouns(type: string, count: number): string {
  return count === 1 ? noun(type) : pluralOf(noun(type))
}
