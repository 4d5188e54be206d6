/** The rulers read aloud. */
import type { Part } from '../../src/contract.js'
import { PICTURE_RULERS } from '../bounds.js'
import { number, plural } from '../words.js'
import { deepOf, fixedBytes } from './bytes.js'
import { type Thing, titleOf } from './things.js'

const FIXED: readonly Part['role'][] = ['gc', 'refcount', 'type', 'size', 'field']

export function altOf(lesson: string, things: readonly Thing[]): string {
  const left = things.length - PICTURE_RULERS
  return [lesson, ...things.slice(0, PICTURE_RULERS).map(told), left > 0 ? `Left out: ${plural(left, 'object')}.` : '']
    .filter(Boolean)
    .join(' ')
}

/** "row, getsizeof 88 bytes. Fixed fields: 56 bytes. 3 references: 24 bytes. Beyond getsizeof, …" */
function told(thing: Thing): string {
  const parts = [
    `Fixed fields: ${plural(fixedBytes(thing), 'byte')}.`,
    ...thing.parts.filter(({ role, bytes }) => bytes > 0 && !FIXED.includes(role)).map(spoken),
    ...(thing.beyond.length > 0 ? ['Beyond getsizeof:', ...thing.beyond.map(spoken)] : []),
  ]
  const deep = thing.deep > thing.getsizeof ? `, with contents ${deepOf(thing)}` : ''
  return `${titleOf(thing)}: getsizeof ${number(thing.getsizeof)}, really takes ${number(thing.footprint)} bytes${deep}. ${parts.join(' ')}`
}

/** "3 references: 24 bytes." */
function spoken({ label, bytes }: Part): string {
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1).replace(/: (.*)$/su, ' ($1)')}: ${plural(bytes, 'byte')}.`
}
