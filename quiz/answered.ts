/** What a question of the bank comes to on one Python. */
import type { Item } from '../commands/quiz/item.js'
import { variantOf } from '../commands/quiz/variants.js'
import type { Question } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import type { Engine } from '../workers/engine/engine.js'
import { quizOf } from '../workers/quiz.js'

export type Answered = { question: Question; why: null } | { question: null; why: string }

/** `python`: a version. Where nothing can be asked, why not. */
export async function answered(engine: Engine, item: Item, variant: number, python: string): Promise<Answered> {
  try {
    const asked = variantOf(item, variant)
    const { question } = await quizOf(engine, { from: 'bank', id: item.id, variant }, asked, python)
    return { question, why: null }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { question: null, why: error.message }
  }
}
