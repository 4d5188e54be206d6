/** What stands behind "more": every change, who holds what at the end, all counts. */
import type { Section, Step } from '../../src/contract.js'
import { SECTION_ITEMS } from '../bounds.js'
import { noun } from '../nouns.js'
import { capital, clip, listed, oneLine } from '../words.js'
import { placeOf } from './holders.js'
import type { Life } from './lives.js'
import type { Moment } from './moments.js'
import type { Names } from './names.js'
import { reachable } from './reach.js'
import { lifeSentences, shown, thingOf } from './sentences.js'

const COLUMNS = 6

export function lineList(lives: readonly Life[]): Section | null {
  const told = lives.flatMap((life) => lifeSentences(life, lives.length === 1))
  const items = told.sort((one, other) => one.at - other.at).map(({ sentence }) => sentence)
  return items.length === 0 ? null : { kind: 'list', title: 'Line by line', items }
}

export function endList(lives: readonly Life[], steps: readonly Step[], names: Names): Section | null {
  const last = steps.at(-1)
  if (!last) return null
  const items = lives.map((life) => `${capital(thingOf(life, false))}: ${endOf(life, last, names)}`)
  return { kind: 'list', title: 'Who holds it at the end', items }
}

function endOf(life: Life, last: Step, names: Names): string {
  const object = last.objects[life.object]
  const death = life.changes.find((change) => change.freed !== null)
  if (death)
    return `freed${death.moment.line === null ? '' : ` on line ${death.moment.line}`}${death.freed === 'collector' ? ', by the collector' : ''}.`
  if (!object) return 'out of sight.'
  if (object.refcount === 'immortal') return 'immortal, not counted.'
  const places = object.holders.map((holder) => `${placeOf(holder, last, names)}${holder.counted ? '' : ' (borrowed)'}`)
  if (object.other > 0) places.push(`${object.other} inside Python`)
  const garbage = reachable(last.objects).has(life.object) ? '' : ' No name leads to it any more.'
  return `count ${object.refcount}: ${listed(places)}.${garbage}`
}

export function countsTable(lives: readonly Life[], moments: readonly Moment[]): Section | null {
  const columns = lives.slice(0, COLUMNS)
  const rows = moments
    .slice(0, SECTION_ITEMS)
    .map((moment, index) => [
      `${moment.line ?? ''}`,
      clip(oneLine(moment.unwinding ? `${[...new Set(moment.left)].join(', ')} ended` : moment.code), 40),
      ...columns.map((life) => cell(life, index)),
    ])
  if (columns.length === 0 || rows.length === 0) return null
  const head = [
    'line',
    'statement',
    ...columns.map((life) => clip(`${noun(life.type)} ${life.names[0] ?? ''}`.trim(), 20)),
  ]
  return { kind: 'table', title: 'Count after each line', head, rows }
}

function cell(life: Life, index: number): string {
  const standing = life.standings[index] ?? null
  return standing === null ? '' : shown(standing.refcount)
}
