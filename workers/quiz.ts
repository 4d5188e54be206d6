/** A question of the quiz: from a wish to a program, what is seen of it, and the question whose right choice that decides. */
import { endingHeadline } from '../commands/ending.js'
import type { Asking, Guess } from '../commands/question.js'
import type { Asked } from '../commands/quiz/item.js'
import type { Kind, Undecidable } from '../commands/quiz/kind.js'
import { kinds } from '../commands/quiz/kinds/index.js'
import { askedByOneself, type OwnWish, ownWrong } from '../commands/quiz/own.js'
import { quizQuestion, type Told } from '../commands/quiz/question.js'
import { variantOf, variantsOf } from '../commands/quiz/variants.js'
import { byVersion } from '../commands/versions.js'
import type { Analysis, Question, QuizInfo, QuizWish } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import { itemNamed } from './bank.js'
import type { Engine } from './engine/engine.js'

export interface Quiz {
  question: Question
  info: QuizInfo
  /** What decided it. */
  here: Analysis
}

/** What a wish asks for. Throws `UsageError` (`no-such-question`). */
export function askedBy(wish: QuizWish): Asked {
  if (wish.from === 'own') return askedByOneself(wish)
  const item = itemNamed(wish.id)
  return variantOf(item, wish.variant % variantsOf(item))
}

/** What a question needs of the engine. */
export type Asks = Pick<Engine, 'analyse' | 'evaluate' | 'pythons'>

/**
 * The question, as one run on this Python (a version) decides it. Throws `UsageError` (`undecidable`), with the reason for
 * whoever wrote the program.
 */
export async function quizOf(engine: Asks, wish: QuizWish, asked: Asked, python: string): Promise<Quiz> {
  const kind = kinds[asked.kind]
  const { here, all } = await seen(engine, kind, asked, python)
  const asking = decided(kind.ask(here, asked, all))
  const told = wish.from === 'own' ? toldBy(wish, asking) : await worked(engine, asked, asking, python)
  const question = decided(quizQuestion(asked, asking, told))
  const { id, topic, level, program, view } = asked
  const because = question.choices.find(({ right }) => right)?.because ?? ''
  return { question, info: { id, topic, level, kind: asked.kind, program, view, because, learn: topic }, here }
}

/**
 * Runs it twice more, where hashes and addresses are others. Throws `UsageError` (`undecidable`) where what is printed
 * rests on them, or on time, and that is what is asked about.
 */
export async function requireSteady(
  engine: Pick<Engine, 'outputElsewhere'>,
  { here }: Pick<Quiz, 'here'>,
  python: string,
): Promise<void> {
  if (here.analysis !== 'output') return
  const again = () => engine.outputElsewhere(here.code, python)
  const runs = await Promise.all([again(), again()])
  if (runs.some(({ stdout, result }) => stdout !== here.stdout || result.kind !== here.result.kind))
    throw undecidable(
      'It prints something else at each run (an address, a time, the order of a set), so nothing is right.',
    )
}

function decided<Value extends object>(value: Value | Undecidable): Value {
  if (!('undecidable' in value)) return value
  throw undecidable(value.undecidable)
}

function undecidable(why: string): UsageError {
  return new UsageError('undecidable', why)
}

async function seen(engine: Asks, { analysis, everywhere }: Kind, asked: Asked, python: string) {
  const { program } = asked
  const here = await engine.analyse(analysis, program, python)
  requireEnd(here)
  const others = everywhere(asked) ? engine.pythons.filter(({ version }) => version !== python) : []
  const elsewhere = await Promise.all(others.map(({ version }) => engine.analyse(analysis, program, version)))
  return { here, all: byVersion([here, ...elsewhere]) }
}

/** What did not come to its end has no answer. */
function requireEnd({ result, truncated }: Analysis): void {
  const ending = endingHeadline(result)
  if (ending !== null) throw undecidable(ending)
  if (truncated.includes('output')) throw undecidable('It prints more than fits here.')
}

function toldBy(wish: OwnWish, { right }: Asking): Told {
  return { because: null, wrong: ownWrong(wish, right.text) }
}

/** The words of the bank, worked out at the program's end in a run of their own. */
async function worked(engine: Asks, asked: Asked, { right }: Asking, python: string): Promise<Told> {
  const { because, wrong } = asked
  if (wrong.length === 0 && !/[{}]/u.test(because ?? '')) return { because, wrong: [] }
  const texts = because === null ? [] : [because]
  const told = await engine.evaluate(asked.program, { texts, right: right.text, wrong }, python)
  if (told.raised !== null) throw undecidable(`Its words cannot be worked out: ${told.raised}`)
  const guesses: (Guess | null)[] = told.wrong
  return { because: told.texts[0] ?? null, wrong: guesses }
}
