/** Groups of bars, one a side: what differs most comes first. */
import type { CompareAnalysis, ComparedSide, SidesPicture } from '../../src/contract.js'
import { PICTURE_ROWS } from '../bounds.js'
import { pythonName } from '../versions.js'
import { clip, listed, number } from '../words.js'
import { instancesOf, isDone, labelOf, type Timed, timedOf } from './told.js'
import { bytes, duration, longer, percent } from './units.js'

type Group = SidesPicture['groups'][number]

const GROWS = { constant: 'flat', linear: 'linear', quadratic: 'quadratic' } as const

export function pictureOf(analysis: CompareAnalysis): SidesPicture | null {
  const { sides } = analysis
  const groups = [
    blocks(sides),
    time(sides, timedOf(analysis)),
    memory(sides, 'Peak memory', ({ memory, stood }) => memory?.peak ?? stood?.peak ?? null),
    isKeptTelling(sides) ? memory(sides, 'Kept memory', ({ memory }) => memory?.kept ?? null) : null,
  ].filter((group) => group !== null)
  const most = Math.max(1, Math.floor(PICTURE_ROWS / Math.max(sides.length, 1)))
  const shown = groups.slice(0, most)
  if (shown.length === 0) return null
  return {
    kind: 'sides',
    title: clip(listed(sides.map(labelOf), 'or'), 60),
    python: pythonName(analysis.python),
    groups: shown,
    folded: groups.slice(most).map(({ title }) => title),
  }
}

/** Not where next to nothing is kept, or all that there ever was. */
function isKeptTelling(sides: readonly ComparedSide[]): boolean {
  const known = sides.flatMap(({ memory }) => memory ?? [])
  return known.some(({ kept }) => kept > 1000) && known.some(({ kept, peak }) => kept < 0.95 * peak)
}

function blocks(sides: readonly ComparedSide[]): Group | null {
  const found = instancesOf(sides)
  if (!found) return null
  const done = sides.filter(isDone)
  return {
    title: found.every(({ instance }) => instance) ? 'Block per instance' : 'Block per object',
    note: found.some(({ block, getsizeof }) => block > getsizeof) ? 'bytes; hatched: not in getsizeof' : 'bytes',
    bars: found.map(({ block, getsizeof }, at) => ({
      label: labelOf(done[at] ?? nobody),
      side: sides.indexOf(done[at] ?? nobody),
      value: Math.min(block, getsizeof),
      to: block,
      text: `${number(block)} (getsizeof ${number(getsizeof)})`,
    })),
  }
}

function time(sides: readonly ComparedSide[], timed: Timed | null): Group | null {
  const bars = sides.flatMap((side, at) => {
    if (!side.time) return isDone(side) ? [] : [{ label: labelOf(side), side: at, value: 0, to: 0, text: endOf(side) }]
    const grows = side.growth?.time ? `, ${GROWS[side.growth.time]}` : ''
    const value = side.time.least
    return [
      {
        label: labelOf(side),
        side: at,
        value,
        to: value * (1 + noiseOf(timed, side)),
        text: `${duration(value)}${grows}`,
      },
    ]
  })
  return bars.every(({ value }) => value === 0) ? null : { title: 'Time', note: timed ? noteOf(timed) : '', bars }
}

function endOf({ result }: ComparedSide): string {
  return result.kind === 'limit' ? 'did not finish' : 'failed'
}

function noteOf({ others }: Timed): string {
  const last = others.at(-1)
  const noise = percent(Math.max(...others.map(({ verdict }) => verdict.noise)))
  const told = last?.verdict.different
    ? `${others.length > 1 ? 'up to ' : ''}${longer(last.verdict.ratio)}`
    : 'no difference'
  return `${told}; hatched: noise ${noise}`
}

function noiseOf(timed: Timed | null, side: ComparedSide): number {
  const own = timed?.others.find((other) => other.side === side)?.verdict.noise
  return own ?? Math.max(0, ...(timed?.others ?? []).map(({ verdict }) => verdict.noise))
}

function memory(
  sides: readonly ComparedSide[],
  title: string,
  measure: (side: ComparedSide) => number | null,
): Group | null {
  const bars = sides.flatMap((side, at) => {
    const value = measure(side)
    if (value === null) return []
    const grows = title.startsWith('Peak') && side.growth?.peak ? `, ${GROWS[side.growth.peak]}` : ''
    const until = isDone(side) && side.memory ? '' : ' until stopped'
    return [{ label: labelOf(side), side: at, value, to: value, text: `${bytes(value)}${grows}${until}` }]
  })
  return bars.length === 0 ? null : { title, note: '', bars }
}

const nobody: ComparedSide = {
  label: '',
  code: '',
  result: { kind: 'finished' },
  stdout: '',
  stderr: '',
  stood: null,
  n: null,
  time: null,
  memory: null,
  bound: [],
  each: null,
  growth: null,
}

/** The bars read aloud. */
export function altOf(lesson: string, picture: SidesPicture): string {
  const told = picture.groups.map(({ title, bars }) => {
    return `${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join('; ')}.`
  })
  return [lesson, ...told].join(' ')
}
