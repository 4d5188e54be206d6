/** What questions of the bank come to on one Python after the other. */
import type { Item } from '../commands/quiz/item.js'
import { variantOf } from '../commands/quiz/variants.js'
import type { Question, SeenAnalysis, SeenName } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import type { Engine } from '../workers/engine/engine.js'
import type { Python } from '../workers/engine/pythons.js'
import { type Asks, quizOf, requireSteady } from '../workers/quiz.js'

/** So many at a time: each waits for its children most of the time. */
const LANES = 3

export type Outcome = { question: Question; why: null } | { question: null; why: string }

export interface Answered {
  item: Item
  /** In the order of the Pythons. */
  outcomes: Outcome[]
}

interface Asking {
  item: Item
  variant: number
  /** A version. */
  python: string
}

/** Where nothing can be asked, why not. `steady`: an engine that runs it twice more, to see whether it prints the same. */
export async function outcomeOf(engine: Asks, asking: Asking, steady: Engine | null = null): Promise<Outcome> {
  const { item, variant, python } = asking
  try {
    const quiz = await quizOf(engine, { from: 'bank', id: item.id, variant }, variantOf(item, variant), python)
    if (steady) await requireSteady(steady, quiz, python)
    return { question: quiz.question, why: null }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { question: null, why: error.message }
  }
}

/**
 * Of each its file as it is, in their order; `pythons`: oldest first. Whether it prints the same each time is seen to on
 * the newest alone: that lies in the program.
 */
export function allAnswered(engine: Engine, items: readonly Item[], pythons: readonly Python[]): Promise<Answered[]> {
  return inLanes(items, async (item) => {
    const outcomes: Outcome[] = []
    const asks = remembering(engine)
    for (const [at, { version }] of pythons.entries()) {
      const isNewest = at === pythons.length - 1
      outcomes.push(await outcomeOf(asks, { item, variant: 0, python: version }, isNewest ? engine : null))
    }
    return { item, outcomes }
  })
}

/** Where all Pythons have to be looked at for the question on each of them, each is looked at once. */
function remembering(engine: Engine): Asks {
  const known = new Map<string, Promise<SeenAnalysis>>()
  return {
    pythons: engine.pythons,
    evaluate: (...texts) => engine.evaluate(...texts),
    analyse: (name: SeenName, code: string, python?: string) => {
      const key = `${name} ${python} ${code}`
      const analysis = known.get(key) ?? engine.analyse(name, code, python)
      known.set(key, analysis)
      return analysis
    },
  }
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
