/** All that the quiz keeps, and under which names. */
import { z } from 'zod'
import type { Asker } from '../contract.js'
import { communityOwner, ownerOf } from '../owner.js'
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

export type User = Pick<Asker, 'platform' | 'user' | 'community'>

/** Whose a record is that a community has: its own, and a user's where it is about one. */
export function owners(place: Pick<Asker, 'platform' | 'community'>, user: string | null = null): string[] {
  const community = communityOwner(place)
  return [...(user === null ? [] : [ownerOf({ ...place, user })]), ...(community === null ? [] : [community])]
}

/** Whose a record is that a user has everywhere; users of Slack are those of one workspace. */
export function ownersOf(user: User): string[] {
  return user.platform === 'slack' ? owners(user, user.user) : [ownerOf(user)]
}
