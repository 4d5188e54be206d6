/** What stands behind "more": all sizes, each object's parts, and what it refers to. */
import type { Section } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, number, oneLine } from '../words.js'
import { deepOf } from './bytes.js'
import { type Thing, titleOf } from './things.js'

/** Objects whose parts are told one by one, the drawn ones included. */
const TOLD = 8

export function sizesTable(things: readonly Thing[]): Section {
  return {
    kind: 'table',
    title: 'Sizes in bytes',
    head: ['name', 'type', 'getsizeof', 'really takes', 'with contents'],
    rows: things.map((thing) => [
      titleOf(thing),
      noun(thing.type),
      number(thing.getsizeof),
      number(thing.footprint),
      deepOf(thing),
    ]),
  }
}

/** Of those that the picture has no room for. */
export function partsTables(things: readonly Thing[], drawn: number): Section[] {
  return things.slice(drawn, TOLD).map((thing) => ({
    kind: 'table',
    title: `${titleOf(thing)}: part by part`,
    head: ['part', 'bytes'],
    rows: [
      ...thing.parts.map(({ label, bytes }) => [label, number(bytes)]),
      ['getsizeof', number(thing.getsizeof)],
      ...thing.beyond.map(({ label, bytes }) => [`beyond: ${label}`, number(bytes)]),
      ...(thing.beyond.length > 0 ? [['really takes', number(thing.footprint)]] : []),
    ],
  }))
}

export function childrenTable(things: readonly Thing[]): Section | null {
  const rows = things.flatMap((thing) =>
    thing.children.map((child) => [
      titleOf(thing),
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
