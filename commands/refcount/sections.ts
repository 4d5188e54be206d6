/** What stands behind "more": every change, who holds what at the end, all counts. */
import type { Section, Step } from '../../src/contract.js'
import { PICTURE_LANES, SECTION_ITEMS } from '../bounds.js'
import { noun, nouns } from '../nouns.js'
import { capital, clip, listed, number, oneLine } from '../words.js'
import { shown } from './clause.js'
import { placesOf } from './holders.js'
import { statementOf } from './lanes.js'
import type { Life } from './lives.js'
import type { Moment } from './moment.js'
import type { Names } from './names.js'
import { reachable } from './reach.js'
import { lifeSentences, thingOf } from './sentences.js'

const TITLE_CHARACTERS = 14

/** The same sentence of several objects (the new list of each round) is one: "…, 200 times". */
export function lineList(lives: readonly Life[]): Section | null {
  const told = lives.flatMap((life) => lifeSentences(life, lives.length === 1)).sort((one, other) => one.at - other.at)
  const counts = new Map<string, number>()
  for (const { sentence } of told) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  const items = [...counts].map(([sentence, count]) =>
    count === 1 ? sentence : sentence.replace(/: (?=[^:]*$)/u, `, ${number(count)} times: `),
  )
  return items.length === 0 ? null : { kind: 'list', title: 'Line by line', items }
}

/** Objects that differ by nothing but their place in one container are told together. */
export function endList(lives: readonly Life[], steps: readonly Step[], names: Names): Section | null {
  const last = steps.at(-1)
  if (!last) return null
  const groups = new Map<string, [Life, ...Life[]]>()
  for (const life of lives) {
    const key = `${thingOf(life, false)}: ${endOf(life, last, names)}`.replace(/\[\d+\]/gu, '[…]')
    groups.set(key, [...(groups.get(key) ?? []), life] as [Life, ...Life[]])
  }
  const items = [...groups].map(([key, [life, ...more]]) => {
    if (more.length === 0) return `${capital(thingOf(life, false))}: ${endOf(life, last, names)}`
    const count = more.length + 1
    return `${number(count)} ${nouns(life.type, count)}, ${key.replace(/^the \S+ ?/u, '')}`.replace(', : ', ': ')
  })
  const title = last.event === 'end' ? 'Who holds it at the end' : 'Who holds it where the trace ends'
  return { kind: 'list', title, items }
}

function endOf(life: Life, last: Step, names: Names): string {
  const object = last.objects[life.object]
  const death = life.changes.find((change) => change.freed !== null)
  if (death) return `freed${deathPlace(death.moment)}${death.freed === 'collector' ? ', by the collector' : ''}.`
  if (!object) return 'out of sight.'
  if (object.refcount === 'immortal') return 'immortal, not counted.'
  const lent = object.holders.filter(({ counted }) => !counted)
  const held = object.holders.filter(({ counted }) => counted)
  const places = [
    ...placesOf(held, last, names),
    ...placesOf(lent, last, names).map((place) => `${place} (borrowed)`),
    ...(object.other > 0 ? [`${object.other} inside Python`] : []),
  ]
  const garbage = reachable(last.objects).has(life.object) ? '' : ' No name leads to it any more.'
  return `count ${object.refcount}: ${listed(places)}.${garbage}`
}

function deathPlace({ role, line }: Moment): string {
  if (role === 'ended') return ' when the program ended'
  if (role === 'untraced') return ' in the part that was not followed'
  return line === null ? '' : ` on line ${line}`
}

export function countsTable(lives: readonly Life[], moments: readonly Moment[]): Section | null {
  const columns = lives.slice(0, PICTURE_LANES)
  const rows = moments
    .slice(0, SECTION_ITEMS)
    .map((moment, index) => [
      `${moment.line ?? ''}`,
      clip(oneLine(moment.unwinding ? `${[...new Set(moment.left)].join(', ')} ended` : statementOf(moment)), 40),
      ...columns.map((life) => cell(life, index)),
    ])
  if (columns.length === 0 || rows.length === 0) return null
  const head = [
    'line',
    'statement',
    ...columns.map((life) => clip(`${noun(life.type)} ${life.names[0] ?? ''}`.trim(), TITLE_CHARACTERS)),
  ]
  return { kind: 'table', title: 'Count after each line', head, rows }
}

function cell(life: Life, index: number): string {
  const standing = life.standings[index] ?? null
  return standing === null ? '' : shown(standing.refcount)
}
