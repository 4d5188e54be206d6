/** What each user practises: what they got wrong and is due, or else something new. */
import type { QuizWish } from '../contract.js'
import { UsageError } from '../errors.js'
import { ownerOf } from '../owner.js'
import { ANYTHING } from './anything.js'
import { type Item, pick } from './picking.js'
import { type Box, dueBoxes, nextDue, practised } from './practice.js'
import { ownersOf, type Shelves, type User } from './shelves.js'

/** What somebody practises next. */
export type Drill = { kind: 'due'; wish: QuizWish } | { kind: 'fresh'; wish: QuizWish; nextDue: number | null }

interface Ways {
  shelves: Shelves
  bank: readonly Item[]
  now: () => number
}

export class Practices {
  readonly #ways: Ways

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** Throws `UsageError` (`no-question`). */
  async drill(user: User): Promise<Drill> {
    const { shelves, bank, now } = this.#ways
    const boxes = (await shelves.boxes.get(ownerOf(user))) ?? {}
    const [first] = dueBoxes(boxes, now())
    const seed = `${ownerOf(user)} ${now()}`
    if (first) return { kind: 'due', wish: anotherVariant(first, bank, seed) }
    return { kind: 'fresh', wish: pick(bank, ANYTHING, {}, seed), nextDue: nextDue(boxes) }
  }

  /** What was answered, in a channel or as practice, and how it went. */
  async put(user: User, wish: QuizWish, isRight: boolean): Promise<void> {
    const { shelves, now } = this.#ways
    await shelves.boxes.update(ownerOf(user), ownersOf(user), (there) => practised(there ?? {}, wish, isRight, now()))
  }

  /** Whoever goes by another name from now on keeps what is theirs there already. */
  async carry(from: User, to: User): Promise<void> {
    const { boxes } = this.#ways.shelves
    const kept = await boxes.get(ownerOf(from))
    if (!kept) return
    await boxes.update(ownerOf(to), ownersOf(to), (there) => ({ ...kept, ...there }))
    await boxes.update(ownerOf(from), ownersOf(from), () => null)
  }
}

function anotherVariant({ wish }: Box, bank: readonly Item[], seed: string): QuizWish {
  if (wish.from === 'own') return wish
  const item = bank.find(({ id }) => id === wish.id)
  if (!item) return wish
  try {
    return pick([item], ANYTHING, { [item.id]: [wish.variant] }, seed)
  } catch (fault) {
    if (fault instanceof UsageError) return wish
    throw fault
  }
}
