/** What a button carries: all that a press needs, also where another process hears of it, or this one anew. */
import { oldButton } from '../../answers.js'

export interface Carried {
  /** The id of the job whose answer is kept. */
  answer: string
  /** The state to show, from 0; null: the whole. */
  state: number | null
  /** Who steps the message in its place; others get a copy. */
  asker: string
}

/** At most 130 characters: an option's value may have 150. */
export function carry({ answer, state, asker }: Carried): string {
  return `${answer}.${state ?? ''}.${asker}`
}

/** Throws `UsageError` (`old-button`). */
export function carriedIn(value: string): Carried {
  const [, answer, state, asker] = /^([a-z][\w-]{0,99})(?:\.(\d*)\.([A-Z0-9]*))?$/.exec(value) ?? []
  if (answer === undefined) return oldButton()
  return { answer, state: state ? Number(state) : null, asker: asker ?? '' }
}
