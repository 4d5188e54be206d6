/** One question in one channel, from the moment it is due until nobody can press its buttons any more. */
import { z } from 'zod'
import { Drawn, Question, QuizInfo, QuizWish, Reply } from '../contract.js'
import { Channel } from './schedule.js'

/** A question as it was made, and the answer that the reveal shows. */
export const Made = z.object({
  /** The id of the job that it was made by: its answer is kept under it. */
  answer: z.string(),
  question: Question,
  info: QuizInfo,
  /** Without its drawing instructions: `pictures` are drawn. */
  reply: Reply,
  pictures: z.array(Drawn),
})
export type Made = z.infer<typeof Made>

/** How the adapter finds a message of its own again. */
export const Posted = z.record(z.string(), z.string())
export type Posted = z.infer<typeof Posted>

/**
 * `making`: a worker makes the question. `posting`: it is there, its message is not. `open`: it can be answered.
 * `revealing`: its time is over, the reveal is not there. `over`: it is; who presses practises. `dropped`: there is none.
 */
export const Stage = z.enum(['making', 'posting', 'open', 'revealing', 'over', 'dropped'])
export type Stage = z.infer<typeof Stage>

export const Round = Channel.extend({
  /** Letters, digits, `-` and `_`, short enough for the id of a button. */
  id: z.string(),
  /** By the calendar of the schedule's zone: each day has one. */
  day: z.string(),
  /** `daily` ones come by schedule and count in streaks; `extra` ones were asked for. */
  kind: z.enum(['daily', 'extra']),
  /** The day of the daily question before it; null: there was none. */
  dayBefore: z.string().nullable(),
  wish: QuizWish,
  python: z.string(),
  changeable: z.boolean(),
  mention: z.string().nullable(),
  /** Whoever set the schedule, or asked for it: who hears of it where there is none. */
  setBy: z.string(),
  /** Milliseconds since the epoch, as all moments are. */
  dueAt: z.number().int(),
  revealMs: z.number().int(),
  stage: Stage,
  /** When it came to its stage. */
  stagedAt: z.number().int(),
  /** Questions of the bank that could not be asked there. */
  undecided: z.array(z.string()),
  /** Who sends the message of its stage, and since when; null: nobody. */
  sending: z.object({ by: z.string(), at: z.number().int() }).nullable(),
  made: Made.nullable(),
  posted: Posted.nullable(),
  revealAt: z.number().int().nullable(),
  /** Why it was dropped, in words for who set it. */
  dropped: z.string().nullable(),
})
export type Round = z.infer<typeof Round>

/** A round whose question is there. */
export type MadeRound = Round & { made: Made }

export function isMade(round: Round): round is MadeRound {
  return round.made !== null
}

export function staged(round: Round, stage: Stage, now: number): Round {
  return { ...round, stage, stagedAt: now, sending: null }
}
