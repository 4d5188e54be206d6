import { variantsOf } from '../../commands/quiz/variants.js'
import { bank } from '../../workers/bank.js'
import { Quiz, type Ways } from './quiz.js'

/** With the whole bank. */
export function openQuiz({ now = Date.now, ...ways }: Omit<Ways, 'bank' | 'now'> & Partial<Pick<Ways, 'now'>>): Quiz {
  const items = [...bank().values()].map((item) => ({
    id: item.id,
    topic: item.topic,
    level: item.level,
    variants: variantsOf(item),
  }))
  return new Quiz({ ...ways, bank: items, now })
}
