import type { Tally } from './poster.js'
import type { MadeRound } from './round.js'
import type { Shelves } from './shelves.js'

/** How many chose each of the choices. */
export async function tallyOf({ id, made }: MadeRound, shelves: Pick<Shelves, 'answers'>): Promise<Tally> {
  const given = [...(await shelves.answers(id).all()).values()]
  return made.question.choices.map((_, choice) => given.filter((one) => one.choice === choice).length)
}
