/** What stands behind "more": all sizes, each object's parts, and what it refers to. */
import type { Section, SizedObject } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, number, oneLine } from '../words.js'
import { titleOf } from './bytes.js'

/** Objects whose parts are told one by one. */
const TOLD = 8

export function sizesTable(objects: readonly SizedObject[]): Section {
  return {
    kind: 'table',
    title: 'Sizes in bytes',
    head: ['name', 'type', 'getsizeof', 'really takes', 'getsizeof, with all it refers to'],
    rows: objects.map((object) => [
      titleOf(object),
      noun(object.type),
      number(object.getsizeof),
      number(object.footprint),
      number(object.deep),
    ]),
  }
}

export function partsTables(objects: readonly SizedObject[]): Section[] {
  return objects.slice(0, TOLD).map((object) => ({
    kind: 'table',
    title: `${titleOf(object)}: part by part`,
    head: ['part', 'bytes'],
    rows: [
      ...object.parts.map(({ label, bytes }) => [label, number(bytes)]),
      ['getsizeof', number(object.getsizeof)],
      ...object.beyond.map(({ label, bytes }) => [`beyond: ${label}`, number(bytes)]),
      ...(object.beyond.length > 0 ? [['really takes', number(object.footprint)]] : []),
    ],
  }))
}

export function childrenTable(objects: readonly SizedObject[]): Section | null {
  const rows = objects.flatMap((object) =>
    object.children.map((child) => [
      titleOf(object),
      clip(oneLine(child.label ?? ''), 24),
      noun(child.type),
      clip(oneLine(child.repr), 32),
      number(child.getsizeof),
      child.shared ? 'shared' : '',
    ]),
  )
  if (rows.length === 0) return null
  return { kind: 'table', title: 'What they refer to', head: ['in', 'as', 'type', 'value', 'bytes', ''], rows }
}
