/** Which questions a channel has had, and another one where one cannot be asked. */
import { changed } from './changing.js'
import { drop } from './dropping.js'
import { TRIES } from './limits.js'
import { pick, remembered } from './picking.js'
import { type Round, staged } from './round.js'
import { nameOf } from './schedule.js'
import { NO_PAST, owners, type Shelves } from './shelves.js'
import type { Surroundings } from './surroundings.js'

export async function remember(
  { wish, kind, day, ...channel }: Round,
  { pasts }: Pick<Shelves, 'pasts'>,
): Promise<void> {
  if (wish.from !== 'bank' && kind !== 'daily') return
  await pasts.update(nameOf(channel), owners(channel), (there) => {
    const { history, lastDay } = there ?? NO_PAST
    return {
      history: wish.from === 'bank' ? remembered(history, wish) : history,
      lastDay: kind === 'daily' && (lastDay === null || lastDay < day) ? day : lastDay,
    }
  })
}

/** After TRIES, or where somebody wanted this one, it is dropped. `why`: it cannot be asked. */
export async function chooseAnother(round: Round, why: string, around: Surroundings): Promise<void> {
  const { shelves, bank, now } = around
  const { wish } = round
  const undecided = wish.from === 'bank' ? [...round.undecided, wish.id] : round.undecided
  if (wish.from === 'own' || undecided.length >= TRIES) return drop(round, why, around)
  const past = (await shelves.pasts.get(nameOf(round))) ?? NO_PAST
  const schedule = (await shelves.schedules.get(nameOf(round))) ?? { topics: [], level: null }
  const other = pick(bank, schedule, past.history, round.id, undecided)
  const chosen = await changed(round, 'making', shelves, (there) =>
    staged({ ...there, wish: other, undecided }, 'making', now()),
  )
  if (chosen) await remember(chosen, shelves)
}
