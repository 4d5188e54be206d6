/** What a round's answers come to when its time is over. */
import { ownerOf } from '../owner.js'
import { practised } from './practice.js'
import type { MadeRound } from './round.js'
import { ownersOf, type Shelves } from './shelves.js'
import type { Standings } from './standings.js'

interface Ways {
  shelves: Shelves
  standings: Standings
  now: () => number
}

/** What was answered counts once, however often it is settled. */
export async function settle(round: MadeRound, { shelves, standings, now }: Ways): Promise<void> {
  const given = [...(await shelves.answers(round.id).all())]
  for (const [user, { choice }] of given) {
    await standings.credit(round, user, choice)
    const isRight = round.made.question.choices[choice]?.right === true
    if (!round.changeable || isRight) continue
    const who = { ...round, user }
    await shelves.boxes.update(ownerOf(who), ownersOf(who), (there) => practised(there ?? {}, round.wish, false, now()))
  }
}
