/** What whoever pressed a choice is told, at once and in private. */
import type { Question } from '../contract.js'
import type { Practices } from './practices.js'
import { isMade, type MadeRound } from './round.js'
import type { Rounds } from './rounds.js'
import { owners, type Shelves, type User } from './shelves.js'
import { POINTS } from './standing.js'
import type { Standings } from './standings.js'

/**
 * `counted`: right or wrong, with its points. `noted`: it can be changed until the reveal, which tells. `before`: this one has
 * answered already, and that stands. `practice`: the time is over. `gone`: nothing is known of it any more.
 */
export type Feedback =
  | { kind: 'counted'; choice: Question['choices'][number]; points: number }
  | { kind: 'noted'; choice: Question['choices'][number]; isChanged: boolean }
  | { kind: 'before'; choice: Question['choices'][number] }
  | { kind: 'practice'; choice: Question['choices'][number] }
  | { kind: 'gone' }

export interface Ways {
  shelves: Shelves
  rounds: Rounds
  standings: Standings
  practices: Practices
  now: () => number
}

export class Answering {
  readonly #ways: Ways

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** Whoever presses twice has answered once. Throws `StoreError`: then nothing is counted. */
  async answer(id: string, user: User, place: number): Promise<Feedback> {
    const round = await this.#ways.rounds.get(id)
    const choice = round?.made?.question.choices[place]
    if (!round || !isMade(round) || !choice) return { kind: 'gone' }
    return this.#isOpen(round) ? this.#count(round, user, place, choice) : { kind: 'practice', choice }
  }

  /** What somebody has answered; null: nothing yet. */
  async given(id: string, user: User): Promise<Feedback | null> {
    const there = await this.#ways.shelves.answers(id).get(user.user)
    const round = there && (await this.#ways.rounds.get(id))
    const choice = there && round?.made?.question.choices[there.choice]
    return choice ? { kind: 'before', choice } : null
  }

  #isOpen({ stage, revealAt }: MadeRound): boolean {
    // A press may come before it is put down that the message is there.
    return stage === 'posting' || (stage === 'open' && this.#ways.now() < (revealAt ?? 0))
  }

  async #count(round: MadeRound, user: User, place: number, choice: Question['choices'][number]): Promise<Feedback> {
    const { shelves, standings, practices, now } = this.#ways
    let before: number | null = null
    await shelves.answers(round.id).update(user.user, owners(round, user.user), (there) => {
      before = there?.choice ?? null
      return there && !round.changeable ? there : { choice: place, at: now() }
    })
    if (round.changeable) return { kind: 'noted', choice, isChanged: before !== null && before !== place }
    if (before !== null) return { kind: 'before', choice: round.made.question.choices[before] ?? choice }
    await practices.put(user, round.wish, choice.right)
    await standings.credit(round, user.user, place)
    return { kind: 'counted', choice, points: choice.right ? POINTS[round.made.info.level] : 0 }
  }
}
