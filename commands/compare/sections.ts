/** What stands behind "more": all figures, growth, sizes, what was printed, and the code. */
import type { CompareAnalysis, ComparedSide, Section } from '../../src/contract.js'
import { outputSections } from '../ending.js'
import { noun } from '../nouns.js'
import { clip, number, oneLine } from '../words.js'
import { labelOf } from './told.js'
import { duration, multiple, percent } from './units.js'

export function sectionsOf(analysis: CompareAnalysis): (Section | null)[] {
  const { sides } = analysis
  return [
    figures(sides),
    ratios(analysis),
    growth(sides),
    sizes(sides),
    ...sides.flatMap((side) => printed(analysis, side)),
  ]
}

function figures(sides: readonly ComparedSide[]): Section {
  const row = (what: string, value: (side: ComparedSide) => string) => [what, ...sides.map(value)]
  return {
    kind: 'table',
    title: 'Time and memory',
    head: ['', ...sides.map(labelOf)],
    rows: [
      row('time, the least', ({ time }) => (time ? duration(time.least) : '')),
      row('time, the median', ({ time }) => (time ? duration(time.median) : '')),
      row('runs', ({ time }) => (time ? number(time.runs) : '')),
      row('peak memory, bytes', ({ memory }) => (memory ? number(memory.peak) : '')),
      row('kept memory, bytes', ({ memory }) => (memory ? number(memory.kept) : '')),
      row('blocks asked for', ({ memory }) => (memory?.allocations != null ? number(memory.allocations) : '')),
    ].filter(([, ...values]) => values.some(Boolean)),
  }
}

function ratios({ sides, verdicts }: CompareAnalysis): Section | null {
  const rows = verdicts.flatMap(({ fast, other, ratio, noise, orders, different }) => {
    const [one, another] = [sides[fast], sides[other]]
    if (!one || !another) return []
    const name = `${labelOf(another)} against ${labelOf(one)}`
    const both = orders ? orders.map((order) => order.toFixed(2)).join(' and ') : ''
    return [[name, multiple(ratio), percent(noise), both, different ? 'a difference' : 'no difference']]
  })
  if (rows.length === 0) return null
  return { kind: 'table', title: 'Ratios', head: ['', 'ratio', 'noise', 'in the two orders', 'says'], rows }
}

function growth(sides: readonly ComparedSide[]): Section | null {
  const rows = sides.flatMap((side) => [
    ...(side.growth?.points ?? []).map(({ n, ns, peak }) => [
      labelOf(side),
      number(n),
      ns === null ? '' : duration(ns),
      peak === null ? '' : number(peak),
    ]),
    ...(side.growth
      ? [[labelOf(side), 'grows', side.growth.time ?? 'not clear', side.growth.peak ?? 'not clear']]
      : []),
  ])
  return rows.length === 0
    ? null
    : { kind: 'table', title: 'How it grows', head: ['', 'n', 'time', 'peak bytes'], rows }
}

function sizes(sides: readonly ComparedSide[]): Section | null {
  const rows = sides.flatMap((side) => {
    const each = side.each ? [{ ...side.each, name: `${side.each.name}[-1]` }] : []
    return [...side.bound, ...each].map(({ name, type, repr, getsizeof, block, deep }) => [
      labelOf(side),
      clip(oneLine(name), 24),
      `${noun(type)} ${clip(oneLine(repr), 24)}`,
      number(getsizeof),
      number(block),
      deep === null ? '' : number(deep),
    ])
  })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    title: 'Sizes of what it binds, in bytes',
    head: ['', 'name', 'value', 'getsizeof', 'block', 'with contents'],
    rows,
  }
}

function printed(analysis: CompareAnalysis, side: ComparedSide): Section[] {
  const { code, stdout, stderr, result } = side
  const own = outputSections({ ...analysis, code, stdout, stderr, result })
  return own.map((section) => ({ ...section, title: `${section.title} of ${labelOf(side)}` }))
}
