/** One job from the queue to its finished answer, whose picture and analyses go into the store. */
import { randomBytes } from 'node:crypto'
import { commandNamed } from '../commands/named.js'
import type { Analysis, Finished, Job } from '../src/contract.js'
import { UsageError } from '../src/errors.js'
import { ownerOf } from '../src/owner.js'
import type { Run } from '../src/queue/queue.js'
import { keptFor } from '../src/retention.js'
import type { Store } from '../src/store/store.js'
import type { Watch } from '../src/telemetry/journey.js'
import { withinDataLimit } from './engine/analyses/refcount/data.js'
import type { Engine } from './engine/engine.js'
import { chosenPythons } from './pythons.js'
import { type Answer, type Task, work } from './work.js'

const KEY_BYTES = 16

/** Nobody guesses a key, so whoever has one may see what it leads to. */
function newKey(kind: 'picture' | 'analyses'): string {
  return `${kind}-${randomBytes(KEY_BYTES).toString('base64url')}`
}

function taskOf({ request }: Job, engine: Engine): Task {
  const pythons = chosenPythons(request.python, engine.pythons).map(({ version }) => version)
  return { command: commandNamed(request.command), code: request.code, pythons }
}

/** Keeps what does not travel with the answer. The analyses are one JSON array, each within DATA_LIMIT_BYTES. */
async function kept(job: Job, { analyses, reply, png }: Answer, store: Store): Promise<Finished> {
  const keep = async (kind: 'picture' | 'analyses', value: Buffer) => {
    const key = newKey(kind)
    await store.set(key, { value, keptMs: keptFor(job), owner: ownerOf(job.request.asker) })
    return key
  }
  const json = Buffer.from(JSON.stringify(analyses.map(withinDataLimit)))
  const [picture, kept] = await Promise.all([png && keep('picture', png), keep('analyses', json)])
  const pictures = picture === null ? [] : [{ key: picture, alt: reply.alt }]
  return { job, outcome: { kind: 'answered', reply, pictures, analyses: kept } }
}

/** How the snippet ended, on all its Pythons; `mixed` where they differ. */
function endingOf(analyses: readonly Analysis[]): string {
  const [ending = 'none', another] = new Set(analyses.map(({ result }) => result.kind))
  return another === undefined ? ending : 'mixed'
}

function tellWork(job: Job, { analyses, png, ms }: Answer, queued: number, watch: Watch): void {
  const { run, explain, draw } = ms
  watch({ name: 'ran', job, outcome: endingOf(analyses), ms: { queued, run, explain } })
  if (png) watch({ name: 'drawn', job, outcome: 'drawn', ms: { draw } })
}

/** Wrong use becomes a failed answer at once; what rejects is a fault of ours, which the queue tries again. */
export function runOn(engine: Engine, store: Store, watch: Watch): Run {
  return async (job, tell) => {
    const queued = Date.now() - job.askedAt
    try {
      const answer = await work(engine, taskOf(job, engine), true, () => tell({ stage: 'drawing' }))
      const finished = await kept(job, answer, store)
      tellWork(job, answer, queued, watch)
      return finished
    } catch (error) {
      const isTheirs = error instanceof UsageError
      watch({ name: 'ran', job, outcome: isTheirs ? 'refused' : 'fault', ms: { queued } })
      if (!isTheirs) throw error
      return { job, outcome: { kind: 'failed', code: error.code, message: error.message } }
    }
  }
}
