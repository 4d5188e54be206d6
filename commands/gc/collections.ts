/** What a collection was, in words. */
import type { Collection, GcAnalysis } from '../../src/contract.js'
import { nouns } from '../nouns.js'
import { clip, code, firstOf, number, plural } from '../words.js'

/** "`gc.collect()` on line 9", "The automatic collection during line 5" */
export function collectionOf(one: Collection): string {
  if (one.kind === 'exit') return 'the collection at exit'
  const where = one.line === null ? '' : ` ${one.kind === 'called' ? 'on' : 'during'} line ${one.line}`
  return one.kind === 'called' ? `${code(callOf(one))}${where}` : `an automatic collection${where}`
}

/** "gc.collect(0)" */
export function callOf({ generation }: Collection): string {
  return generation === 2 ? 'gc.collect()' : `gc.collect(${generation})`
}

/** "found 2 objects and freed both" */
export function outcomeOf({ found, kept, uncollectable, resurrected }: Collection): string {
  if (found === 0)
    return resurrected > 0
      ? `freed nothing: ${plural(resurrected, 'object')} came back in ${resurrected === 1 ? 'its' : 'their'} finalizer`
      : 'found nothing'
  const freed = found - uncollectable
  if (kept) return `found ${plural(found, 'object')} and kept ${found === 1 ? 'it' : 'them'} in ${code('gc.garbage')}`
  const all = found === 1 ? 'it' : found === 2 ? 'both' : 'all'
  return `found ${plural(found, 'object')} and freed ${uncollectable === 0 ? all : number(freed)}`
}

/** "2 Nodes and 2 dicts" */
export function typesOf({ types, found }: Collection): string {
  const entries = Object.entries(types).sort((one, other) => other[1] - one[1])
  const named = entries.slice(0, 3).map(([type, count]) => `${number(count)} ${clip(nouns(type, count), 24)}`)
  const left = found - entries.slice(0, 3).reduce((sum, [, count]) => sum + count, 0)
  return firstOf([...named, ...(left > 0 ? [left === 1 ? 'one other' : `${number(left)} others`] : [])], 4)
}

export function isFreed({ kind, found, kept, uncollectable }: Collection): boolean {
  return kind !== 'exit' && found > uncollectable && !kept
}

/** Those that came by themselves: how often, and what they freed. */
export function automaticOf({ state, collections }: GcAnalysis): { runs: number; freed: number } {
  const seen = collections.filter(({ kind }) => kind === 'automatic')
  const freed = seen.filter(isFreed).reduce((sum, { found, uncollectable }) => sum + found - uncollectable, 0)
  if (state === null) return { runs: seen.length, freed }
  // Not every one is listed, but the collector itself counts them.
  const called = collections.filter(({ kind }) => kind === 'called').length
  const all = state.generations.reduce((sum, one) => sum + one.collections, 0)
  return { runs: Math.max(seen.length, all - called), freed }
}
