/** Points and streaks of a community's members. */
import type { Asker } from '../contract.js'
import { type Round, isMade } from './round.js'
import { type Channel, communityOf } from './schedule.js'
import { owners, type Shelves } from './shelves.js'
import { board, credited, type Member, NOBODY, type Rank, type Span } from './standing.js'

export type Who = Pick<Asker, 'platform' | 'user' | 'community'>

/** Somebody without a community stands alone. */
function standsIn({ platform, user, community }: Who): string {
  return communityOf({ platform, community }) ?? `alone-${platform}-${user}`
}

export class Standings {
  readonly #shelves: Shelves

  constructor(shelves: Shelves) {
    this.#shelves = shelves
  }

  /** Puts down what somebody answered; again, it changes nothing. */
  async credit(round: Round, user: string, choice: number): Promise<void> {
    if (!isMade(round)) return
    const { id, day, kind, dayBefore, made } = round
    const isRight = made.question.choices[choice]?.right === true
    const result = { round: id, day, level: made.info.level, isRight, ...(kind === 'daily' ? { dayBefore } : {}) }
    await this.#change({ ...round, user }, (member) => credited(member, result))
  }

  /** Shown on the board under a name from now on, or not any more (null). */
  async show(who: Who, name: string | null): Promise<void> {
    await this.#change(who, (member) => ({ ...member, name }))
  }

  async of(who: Who): Promise<Member> {
    return (await this.#shelves.members(standsIn(who)).get(who.user)) ?? NOBODY
  }

  async board(who: Who, span: Span, today: string): Promise<Rank[]> {
    return board(await this.#shelves.members(standsIn(who)).all(), span, today)
  }

  /** Everybody begins anew; who was shown is shown. */
  async reset(channel: Pick<Channel, 'platform' | 'community'>): Promise<void> {
    const community = communityOf(channel)
    if (community === null) return
    const members = [...(await this.#shelves.members(community).all())]
    await Promise.all(
      members.map(([user]) => this.#change({ ...channel, user }, ({ name }) => ({ ...NOBODY, name }))),
    )
  }

  async #change(who: Who, change: (member: Member) => Member): Promise<void> {
    const shelf = this.#shelves.members(standsIn(who))
    await shelf.update(who.user, owners(who, communityOf(who)), (there) => change(there ?? NOBODY))
  }
}
