/** The collector's own state: thresholds, counts, and whether it comes by itself. */
import type { CollectorState, GcAnalysis } from '../../src/contract.js'
import { isPlain } from '../nouns.js'
import { code, firstOf, number, plural } from '../words.js'

/** "(2,000, 10, 10)" */
export function triple(values: readonly number[]): string {
  return `(${values.map(number).join(', ')})`
}

export function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** What the program changed of the collector, a sentence each. */
export function changesOf({ state, collections }: GcAnalysis): string[] {
  if (state === null) return []
  const [before, after] = state.thresholds
  const said: string[] = []
  if (!state.enabled) {
    const ran = collections.filter(({ kind }) => kind === 'automatic').length
    said.push(
      `Automatic collection is off${ran > 0 ? ` after ${plural(ran, 'run')}` : ''} (${code('gc.disable')}); counting goes on, rings stay.`,
    )
  }
  if (!isSame(before, after)) said.push(`The program set the thresholds from ${triple(before)} to ${triple(after)}.`)
  return said
}

export function thresholdSentence(state: CollectorState): string {
  const [, after] = state.thresholds
  return `Thresholds here: ${triple(after)}.`
}

/** Of what a learner might take for a container. */
export function trackingSentence({ names }: CollectorState): string | null {
  const untracked = names.filter(({ tracked, type }) => !tracked && !isPlain(type)).map(({ name }) => code(name, 16))
  if (untracked.length === 0) return null
  const it = untracked.length === 1 ? 'it' : 'them'
  return `${firstOf(untracked, 3)} ${untracked.length === 1 ? 'is' : 'are'} not tracked: no ring can pass through ${it}.`
}
