/** What articles come to on one Python after the other. */
import type { Article } from '../commands/articles/article.js'
import { canRun } from '../commands/articles/requires.js'
import { faultsOf, faultsOfTold } from '../commands/articles/rules.js'
import { endingSentence } from '../commands/ending.js'
import { viewOf } from '../commands/views.js'
import type { Reply } from '../src/contract.js'
import type { Engine } from '../workers/engine/engine.js'
import type { Python } from '../workers/engine/pythons.js'
import { type Filled, filled, programOf } from '../workers/lesson.js'

/** On one Python. */
interface Outcome {
  /** null where one could not be worked out, or the example cannot run there. */
  texts: Filled | null
  /** What its view says of the example. */
  reply: Reply | null
  stdout: string
  /** Whether another run prints the same, where hashes and addresses are others. */
  steady: boolean
  faults: string[]
}

export interface Looked {
  article: Article
  /** In the order of the Pythons. */
  outcomes: Outcome[]
  /** Of the file itself. */
  faults: string[]
}

const NOT_HERE: Outcome = { texts: null, reply: null, stdout: '', steady: true, faults: [] }

/** `pythons`: oldest first; `all`: the articles that there are. */
export async function lookedAt(
  engine: Engine,
  article: Article,
  pythons: readonly Python[],
  all: readonly Article[],
): Promise<Looked> {
  const outcomes: Outcome[] = []
  for (const { version } of pythons) outcomes.push(await outcomeOn(engine, article, version))
  return { article, outcomes, faults: faultsOf(article, all) }
}

async function outcomeOn(engine: Engine, article: Article, python: string): Promise<Outcome> {
  if (!canRun(article, python)) return NOT_HERE
  const [{ texts, raised }, analysis, again] = await Promise.all([
    filled(engine, article, python),
    engine.analyse(article.view, article.example, python),
    engine.outputElsewhere(programOf(article), python),
  ])
  const ending = endingSentence(analysis.result)
  const reply = viewOf(analysis).explain(analysis)
  const faults = [
    ...(raised === null ? [] : [raised]),
    ...(texts === null ? [] : faultsOfTold(texts)),
    ...(ending === null ? [] : [`the example does not end normally: ${ending}`]),
    ...(reply.picture === null ? [`${article.view} draws nothing: ${reply.headline}`] : []),
  ]
  return { texts, reply, stdout: analysis.stdout, steady: again.stdout === analysis.stdout, faults }
}

/** What is wrong, each with where. */
export function faultsIn({ article: { id }, outcomes, faults }: Looked, names: readonly string[]): string[] {
  const onOne = outcomes.flatMap((outcome, at) => outcome.faults.map((what) => `${id}, on ${names[at]}: ${what}`))
  return [...faults.map((what) => `${id}: ${what}`), ...onOne]
}
