/** What every claim's program said on the Pythons where it was run: `npm run claims` writes it. */
import type { OverallVerdict } from './verdict.js'
import record from './verdicts.json' with { type: 'json' }

/** Pythons that said the same. */
export interface Said {
  /** Minor versions, oldest first. */
  on: string[]
  parts: { text: string; holds: boolean }[]
  /** What is the same at each run. */
  evidence: string[]
}

export interface RecordedClaim {
  claim: string
  shownBy: string
  verdict: OverallVerdict
  /** By the oldest Python that said it. */
  said: Said[]
}

export interface VerdictRecord {
  /** Versions to the patch, oldest first, one of each minor version. */
  pythons: string[]
  claims: Record<string, RecordedClaim>
}

export const recorded = record as VerdictRecord

/** Undefined where there is no such claim; an id may be anybody's word, such as `constructor`. */
export function claimOf(id: string): RecordedClaim | undefined {
  return Object.hasOwn(recorded.claims, id) ? recorded.claims[id] : undefined
}

/** Those whose names and words hold each of these words, or its beginning, with their ids; without a word all. */
export function claimsAbout(words: string): [id: string, claim: RecordedClaim][] {
  const wanted = words.toLowerCase().split(/[\s-]+/)
  return Object.entries(recorded.claims).filter(([id, { claim }]) => {
    const held = `${id} ${claim}`.toLowerCase()
    return wanted.every((word) => held.includes(word))
  })
}

export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** What was said on a Python of this minor version; null where it is not in the record. */
export function saidOn(claim: RecordedClaim | undefined, minor: string): Said | null {
  return claim?.said.find(({ on }) => on.includes(minor)) ?? null
}
