import { variantsOf } from '../../commands/quiz/variants.js'
import { bank } from '../../workers/bank.js'
import type { Item } from './picking.js'
import { Quiz, type Ways } from './quiz.js'

/** What there is to choose from in the whole bank. */
export function bankItems(): Item[] {
  return [...bank().values()].map((item) => ({
    id: item.id,
    topic: item.topic,
    level: item.level,
    variants: variantsOf(item),
  }))
}

export function openQuiz({ now = Date.now, ...ways }: Omit<Ways, 'bank' | 'now'> & Partial<Pick<Ways, 'now'>>): Quiz {
  return new Quiz({ ...ways, bank: bankItems(), now })
}
