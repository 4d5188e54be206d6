/** Points and streaks of a community's members. */
import { communityOwner, ownerOf } from '../owner.js'
import { isMade, type Round } from './round.js'
import type { Channel } from './schedule.js'
import { owners, type Shelves, type User } from './shelves.js'
import { board, credited, type Member, NOBODY, type Rank, type Span } from './standing.js'

/** Somebody without a community stands alone. */
function standsIn(who: User): string {
  return communityOwner(who) ?? `alone-${ownerOf(who)}`
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
  async show(who: User, name: string | null): Promise<void> {
    await this.#change(who, (member) => ({ ...member, name }))
  }

  async of(who: User): Promise<Member> {
    return (await this.#shelves.members(standsIn(who)).get(who.user)) ?? NOBODY
  }

  /** What one has reached goes over to another, who keeps what they have themselves. */
  async carry(from: User, to: User): Promise<void> {
    const shelf = this.#shelves.members(standsIn(from))
    const member = await shelf.get(from.user)
    if (!member) return
    await this.#shelves.members(standsIn(to)).update(to.user, owners(to, to.user), (there) => there ?? member)
    await shelf.update(from.user, owners(from, from.user), () => null)
  }

  async board(who: User, span: Span, today: string): Promise<Rank[]> {
    return board(await this.#shelves.members(standsIn(who)).all(), span, today)
  }

  /** Everybody begins anew; who was shown is shown. */
  async reset(channel: Pick<Channel, 'platform' | 'community'>): Promise<void> {
    const community = communityOwner(channel)
    if (community === null) return
    const members = [...(await this.#shelves.members(community).all())]
    await Promise.all(members.map(([user]) => this.#change({ ...channel, user }, ({ name }) => ({ ...NOBODY, name }))))
  }

  async #change(who: User, change: (member: Member) => Member): Promise<void> {
    const shelf = this.#shelves.members(standsIn(who))
    await shelf.update(who.user, owners(who, who.user), (there) => change(there ?? NOBODY))
  }
}
