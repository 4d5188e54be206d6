/** What questions of the bank come to on one Python after the other. */
import type { Item } from '../commands/quiz/item.js'
import { variantOf } from '../commands/quiz/variants.js'
import type { Question } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import type { Engine } from '../workers/engine/engine.js'
import type { Python } from '../workers/engine/pythons.js'
import { quizOf } from '../workers/quiz.js'

/** So many at a time: each waits for its children most of the time. */
const LANES = 4

export type Outcome = { question: Question; why: null } | { question: null; why: string }

export interface Answered {
  item: Item
  /** In the order of the Pythons. */
  outcomes: Outcome[]
}

/** `python`: a version. Where nothing can be asked, why not. */
export async function outcomeOf(engine: Engine, item: Item, variant: number, python: string): Promise<Outcome> {
  try {
    const asked = variantOf(item, variant)
    const { question } = await quizOf(engine, { from: 'bank', id: item.id, variant }, asked, python)
    return { question, why: null }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { question: null, why: error.message }
  }
}

/** Of each its file as it is, in their order. */
export function allAnswered(engine: Engine, items: readonly Item[], pythons: readonly Python[]): Promise<Answered[]> {
  return inLanes(items, async (item) => {
    const outcomes: Outcome[] = []
    for (const { version } of pythons) outcomes.push(await outcomeOf(engine, item, 0, version))
    return { item, outcomes }
  })
}

export async function inLanes<Work, Result>(
  work: readonly Work[],
  act: (one: Work) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = work.entries()
  const lane = async () => {
    for (const [at, one] of left) results[at] = await act(one)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}
