/** What the lines under "Versions" said on the Pythons where they were measured: `npm run articles` writes it. */
import measured from './measured.json' with { type: 'json' }

/** Pythons that said the same: minor versions, oldest first. */
export interface MeasuredValue {
  value: string
  on: string[]
}

export interface Measured {
  /** Versions to the patch, oldest first, one of each minor version. */
  pythons: string[]
  /** By the ids of articles: lines by their labels. */
  articles: Record<string, Record<string, MeasuredValue[]>>
}

/** Without it, and for an article that is not in it, there is what was measured just now. */
export const measuredBefore: Measured = measured
