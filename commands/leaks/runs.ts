/** What was run, how often, and what each run left, in words. */
import type { Gain, LeaksAnalysis, Repeated } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { code, number, plural, pluralOf } from '../words.js'

/** "`handle()`", "lines 5 to 7", "the program" */
export function runOf(unit: Repeated | null): string {
  if (unit?.kind === 'function') return code(`${unit.name ?? ''}()`, 24)
  if (unit?.kind !== 'lines') return 'the program'
  return unit.line === unit.end ? `line ${unit.line ?? '?'}` : `lines ${unit.line ?? '?'} to ${unit.end ?? '?'}`
}

/** "Each call of `handle()`", "Each run of lines 5 to 7" */
export function eachRun(unit: Repeated | null): string {
  return unit?.kind === 'function' ? `Each ${runOf(unit)}` : `Each run of ${runOf(unit)}`
}

export function measuredRuns({ rounds }: LeaksAnalysis): number {
  return rounds.reduce((sum, round) => sum + round.length - 1, 0)
}

/** "3", "0.5", "1,204" */
export function amount(value: number): string {
  const whole = Math.round(value)
  return whole >= 10 || Math.abs(value - whole) < 0.05 ? number(whole) : number(Math.round(value * 10) / 10)
}

/** "1 Session", "2 lists", "about 0.5 Nodes", "10,048 bytes" */
export function left({ what, name, each }: Gain): string {
  if (what === 'container') return plural(Math.max(1, Math.round(each)), 'item')
  if (what === 'bytes') return `${amount(each)} bytes`
  const called = noun(name)
  const count = amount(each)
  return `${count} ${count === '1' ? called : pluralOf(called)}`
}

export function typesOf({ growth }: LeaksAnalysis): Gain[] {
  return growth.filter(({ what }) => what === 'type')
}

export function bytesOf({ growth }: LeaksAnalysis): Gain | undefined {
  return growth.find(({ what }) => what === 'bytes')
}

export function howOften(analysis: LeaksAnalysis): string {
  const { warm, skipped } = analysis
  return `Measured: ${plural(measuredRuns(analysis), 'run')} of ${runOf(analysis.unit)}, after ${number(warm + skipped)} others.`
}
