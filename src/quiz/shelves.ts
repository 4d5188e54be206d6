/** All that the quiz keeps, and under which names. */
import { z } from 'zod'
import type { Asker } from '../contract.js'
import { ownerOf } from '../owner.js'
import { type Records, Shelf } from '../records/records.js'
import { History } from './picking.js'
import { Boxes } from './practice.js'
import { Round } from './round.js'
import { Schedule } from './schedule.js'
import { Member } from './standing.js'

/** What a channel has had. */
const Past = z.object({
  history: History,
  /** The latest day with a daily question. */
  lastDay: z.string().nullable(),
})
export type Past = z.infer<typeof Past>
export const NO_PAST: Past = { history: {}, lastDay: null }

const Given = z.object({ choice: z.number().int(), at: z.number().int() })
/** What one user has answered in one round. */
export type Given = z.infer<typeof Given>

export class Shelves {
  readonly schedules: Shelf<Schedule>
  readonly rounds: Shelf<Round>
  /** Of each round, when there is next something to do for it. */
  readonly agenda: Shelf<number>
  readonly pasts: Shelf<Past>
  /** By a user's owner name. */
  readonly boxes: Shelf<Boxes>
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
    this.schedules = new Shelf(records, 'quiz-schedules', Schedule)
    this.rounds = new Shelf(records, 'quiz-rounds', Round)
    this.agenda = new Shelf(records, 'quiz-agenda', z.number().int())
    this.pasts = new Shelf(records, 'quiz-pasts', Past)
    this.boxes = new Shelf(records, 'quiz-boxes', Boxes)
  }

  /** By user. */
  answers(round: string): Shelf<Given> {
    return new Shelf(this.#records, `quiz-answers-${round}`, Given)
  }

  /** By user. */
  members(community: string): Shelf<Member> {
    return new Shelf(this.#records, `quiz-members-${community}`, Member)
  }
}

/** Whose a record is: a user's, and the community's where there is one. */
export function owners(user: Pick<Asker, 'platform' | 'user'> | null, community: string | null): string[] {
  return [...(user ? [ownerOf(user)] : []), ...(community === null ? [] : [community])]
}
