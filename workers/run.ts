/** One job from the queue to its finished answer, whose picture and analyses go into the store. */
import { randomBytes } from 'node:crypto'
import type { Command } from '../commands/index.js'
import { commandNamed } from '../commands/named.js'
import { keptAnalyses, keptAnswer, packed } from '../src/answers.js'
import type { Analysis, Drawn, Finished, Job, Look, QuizWish } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import type { Rulebook } from '../src/moderation/rulebook.js'
import { type Rules, WithheldError } from '../src/moderation/rules.js'
import { ownerOf } from '../src/owner.js'
import type { Run } from '../src/queue/queue.js'
import { keptFor } from '../src/retention.js'
import type { Store } from '../src/store/store.js'
import type { Watch } from '../src/telemetry/journey.js'
import { withinDataLimit } from './engine/analyses/refcount/data.js'
import type { Engine } from './engine/engine.js'
import { chosenPythons } from './pythons.js'
import { askedBy, type Quiz, quizOf, requireSteady } from './quiz.js'
import { type Answer, analyse, answer } from './work.js'

const KEY_BYTES = 16

/** What a job is about: analyses made now, or found where an earlier answer has left them. */
interface Seen {
  command: Command
  analyses: Analysis[]
  /** Their key in the store; null: they are not kept yet. */
  key: string | null
  /** The job that they were made for: what is made of them is its asker's, and is kept no longer than they are. */
  origin: Job
  quiz: Quiz | null
}

/** Nobody guesses a key, so whoever has one may see what it leads to. */
function newKey(kind: 'picture' | 'analyses'): string {
  return `${kind}-${randomBytes(KEY_BYTES).toString('base64url')}`
}

async function keep(kind: 'picture' | 'analyses', value: Buffer, job: Job, store: Store): Promise<string> {
  const key = newKey(kind)
  await store.set(key, { value, keptMs: keptFor(job), owner: ownerOf(job.request.asker) })
  return key
}

/** Keeps the analyses, each within DATA_LIMIT_BYTES. */
async function keepAnalyses(analyses: readonly Analysis[], job: Job, store: Store): Promise<string> {
  return keep('analyses', await packed(analyses.map(withinDataLimit)), job, store)
}

/** What a community does not show is not run where its code tells it. */
async function run(origin: Job, engine: Engine, rules: Rules | null): Promise<Seen> {
  const { request } = origin
  if (request.quiz) return quizzed(origin, request.quiz, engine, rules)
  const command = commandNamed(request.command)
  const pythons = chosenPythons(request.python, engine.pythons).map(({ version }) => version)
  rules?.requireCode(request.code)
  return {
    command,
    analyses: await analyse(engine, { command, code: request.code, pythons }),
    key: null,
    origin,
    quiz: null,
  }
}

/** A question of the quiz is asked on one Python; its job goes on as if its program had been asked about. */
async function quizzed(job: Job, wish: QuizWish, engine: Engine, rules: Rules | null): Promise<Seen> {
  const [python] = chosenPythons(job.request.python, engine.pythons)
  const version = python?.version ?? ''
  const asked = askedBy(wish)
  const { program: code, view } = asked
  rules?.requireCode(code)
  const quiz = await quizOf(engine, wish, asked, version)
  await requireSteady(engine, quiz, version)
  const command = commandNamed(view)
  const isSeen = quiz.here.analysis === command.analysis
  const analyses = isSeen ? [quiz.here] : await analyse(engine, { command, code, pythons: [version] })
  const origin = { ...job, request: { ...job.request, command: view, code, python: version } }
  return { command, analyses, key: null, origin, quiz }
}

/** Throws `UsageError` (`gone`) where it is kept no more. */
async function lookAt(look: Look, store: Store): Promise<Seen> {
  const given = await keptAnswer(look.answer, store)
  const analyses = await keptAnalyses(given.outcome, store)
  const command = commandNamed(given.job.request.command)
  return { command, analyses, key: given.outcome.analyses, origin: given.job, quiz: null }
}

async function finishedWith(
  job: Job,
  { reply, file, states, question }: Answer,
  { analyses, key: known, origin, quiz }: Seen,
  store: Store,
): Promise<Finished> {
  const key = known ?? (await keepAnalyses(analyses, origin, store))
  const pictures: Drawn[] = []
  if (file) pictures.push({ key: await keep('picture', file.bytes, origin, store), alt: reply.alt, type: file.type })
  const outcome = { kind: 'answered' as const, reply, pictures, analyses: key, states }
  if (quiz) return { job: origin, outcome: { ...outcome, question: quiz.question, quiz: quiz.info } }
  return { job, outcome: { ...outcome, question } }
}

/** How the snippet ended, on all its Pythons; `mixed` where they differ. */
function endingOf(analyses: readonly Analysis[]): string {
  const [ending = 'none', another] = new Set(analyses.map(({ result }) => result.kind))
  return another === undefined ? ending : 'mixed'
}

function failed(job: Job, error: UsageError): Finished {
  const { code, message } = error
  const withheld = error instanceof WithheldError ? { withheld: error.withheld } : {}
  return { job, outcome: { kind: 'failed', code, message, ...withheld } }
}

/**
 * Wrong use, and what a community does not show, become a failed answer at once, of which nothing is drawn or kept; what
 * rejects is a fault of ours, which the queue tries again.
 */
export function runOn(engine: Engine, store: Store, rulebook: Pick<Rulebook, 'rulesFor'>, watch: Watch): Run {
  return async (job, tell) => {
    const queued = Date.now() - job.askedAt
    const { look, theme } = job.request
    try {
      const began = performance.now()
      const rules = await rulebook.rulesFor(job.request.asker)
      const seen = look ? await lookAt(look, store) : await run(job, engine, rules)
      const { command, analyses } = seen
      rules?.requireAnalyses(analyses)
      const ms = { queued, run: performance.now() - began }
      if (seen.quiz) rules?.requireShown([seen.quiz.question])
      const manner = { state: look?.state ?? null, animated: look?.animated ?? false, picture: true, theme }
      const drawing = () => tell({ stage: 'drawing' })
      const told = await answer(command, analyses, manner, drawing, (shown) => rules?.requireShown(shown))
      const finished = await finishedWith(job, told, seen, store)
      watch({ name: 'ran', job, outcome: endingOf(analyses), ms: { ...ms, explain: told.ms.explain } })
      if (told.file) watch({ name: 'drawn', job, outcome: 'drawn', ms: { draw: told.ms.draw } })
      return finished
    } catch (error) {
      const isTheirs = error instanceof UsageError
      watch({ name: 'ran', job, outcome: isTheirs ? 'refused' : 'fault', ms: { queued } })
      if (!isTheirs) throw error
      return failed(job, error)
    }
  }
}
