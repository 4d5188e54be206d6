import type { Account } from './account.js'

/** Facts of an event: ids, names from our own lists, and numbers; never what a user wrote. */
export type Facts = Record<string, string | number | string[] | Record<string, number>>

/** One way of writing a log. */
export interface Journal {
  fault(account: Account): void
  warning(message: string): void
  event(name: string, facts: Facts): void
  /** An answer that somebody calls wrong, as they sent it. */
  report(facts: Facts): void
}
