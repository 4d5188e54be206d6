/** The same sides on several Pythons: what is faster, what is smaller, and where that changed. */
import type { CompareAnalysis, ComparedSide, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { shortNames } from '../versions.js'
import { listed, number } from '../words.js'
import { explainSides } from './explain.js'
import { instanceOf, isDone, isTooShort, labelOf, named, timedOf } from './told.js'
import { bytes, duration, percent } from './units.js'

/** Sides that are nearer to each other are not told apart: times are never the same twice, and no version differs for that. */
const APART = 1.2

export function compareSides(unsorted: readonly CompareAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainSides,
    (analyses) => analyses.every(({ sides }) => sides.length === 0),
    ({ analyses, newest, newestReply }) => ({
      rows: rowsOf(analyses, newest),
      lesson: newestReply.headline.replace(/^./u, (letter) => letter.toLowerCase()),
      title: 'By version',
      more: [timesTable(analyses, newest)],
    }),
  )
}

type Value = (side: ComparedSide) => string

function rowsOf(analyses: readonly CompareAnalysis[], newest: CompareAnalysis): Compared[] {
  const each = (what: (side: ComparedSide) => string, value: Value): Compared[] =>
    newest.sides.map((side, at) => ({
      what: what(side),
      values: analyses.map(({ sides }) => {
        const own = sides[at]
        return own && isDone(own) ? value(own) : ''
      }),
    }))
  const isAboutObjects = newest.sides.some((side) => side.each?.instance || side.bound.some(({ instance }) => instance))
  const failed = each(
    (side) => `${named(side)} runs`,
    () => 'yes',
  ).map((row, at) => ({
    ...row,
    values: analyses.map(({ sides }) => (sides[at] && isDone(sides[at]) ? 'yes' : 'no')),
  }))
  const rows = [
    ...failed.filter(({ values }) => values.includes('no')),
    ...(isAboutObjects
      ? each(
          (side) => `Block of ${named(side)}`,
          sizeOf((one) => one.block),
        )
      : []),
    ...(isAboutObjects
      ? each(
          (side) => `\`getsizeof\` of ${named(side)}`,
          sizeOf((one) => one.getsizeof),
        )
      : []),
    { what: 'Fastest', values: analyses.map(fastest) },
    ...each(
      (side) => `Time of ${named(side)} with n`,
      ({ growth }) => growth?.time ?? '',
    ),
  ]
  return rows.filter(({ values }) => values.some((value) => value !== ''))
}

function sizeOf(measure: (one: { block: number; getsizeof: number }) => number): Value {
  return (side) => {
    const found = instanceOf(side)
    return found ? number(measure(found)) : ''
  }
}

/** "`join`", or all that come near it. */
function fastest(analysis: CompareAnalysis): string {
  const timed = timedOf(analysis)
  if (!timed || isTooShort(timed)) return ''
  const { fast, others } = timed
  const alike = others.filter(({ verdict }) => !verdict.different || verdict.ratio < APART)
  return alike.length === others.length
    ? `less than ${percent(APART - 1)} apart`
    : listed([fast, ...alike.map(({ side }) => side)].map(named).sort())
}

function timesTable(analyses: readonly CompareAnalysis[], newest: CompareAnalysis) {
  return {
    kind: 'table' as const,
    title: 'Times and peaks by version',
    head: ['', ...shortNames(analyses)],
    rows: newest.sides.flatMap((side, at) => [
      [`${labelOf(side)}, time`, ...analyses.map(({ sides }) => timeAt(sides[at]))],
      [`${labelOf(side)}, peak`, ...analyses.map(({ sides }) => peakAt(sides[at]))],
    ]),
  }
}

function timeAt(side: ComparedSide | undefined): string {
  return side?.time ? duration(side.time.least) : ''
}

function peakAt(side: ComparedSide | undefined): string {
  return side?.memory ? bytes(side.memory.peak) : ''
}
