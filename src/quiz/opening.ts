/** A round as it begins. */
import { createHash } from 'node:crypto'
import type { QuizWish } from '../contract.js'
import { type Item, pick } from './picking.js'
import type { Round } from './round.js'
import { type Channel, nameOf, type Schedule } from './schedule.js'
import type { Past } from './shelves.js'

const HOUR_MS = 3_600_000

/** What a new round is made of. */
export interface Opening {
  channel: Channel
  /** One round for each, however often it is opened. */
  key: string
  day: string
  kind: Round['kind']
  schedule: Pick<Schedule, 'topics' | 'level' | 'python' | 'revealHours' | 'changeable' | 'mention'>
  setBy: string
  dueAt: number
  /** null: the bank's next. */
  wish: QuizWish | null
}

/** The id of a channel's round: short enough for a button's. */
export function roundId(channel: Channel, key: string): string {
  return `r${createHash('sha256')
    .update(JSON.stringify([nameOf(channel), key]))
    .digest('hex')
    .slice(0, 24)}`
}

/** Throws `UsageError` (`no-question`). */
export function opened(
  { channel, schedule, wish, dueAt, kind, day, setBy }: Opening,
  { id, past, now, bank }: { id: string; past: Past; now: number; bank: readonly Item[] },
): Round {
  return {
    ...channel,
    id,
    day,
    kind,
    dayBefore: past.lastDay === day ? null : past.lastDay,
    wish: wish ?? pick(bank, schedule, past.history, id),
    python: schedule.python,
    changeable: schedule.changeable,
    mention: schedule.mention,
    setBy,
    dueAt,
    revealMs: schedule.revealHours * HOUR_MS,
    stage: 'making',
    stagedAt: now,
    undecided: [],
    sending: null,
    made: null,
    posted: null,
    revealAt: null,
    dropped: null,
  }
}
