/** Answers as they were given, for the buttons below them: kept for a day under the id of their job. */
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { type Analysis, type Finished, Given } from './contract.js'
import { UsageError } from './errors.js'
import { ownerOf } from './owner.js'
import { keptFor } from './retention.js'
import type { Store } from './store/store.js'
import { textsIn } from './texts/texts.js'

const [pack, unpack] = [promisify(brotliCompress), promisify(brotliDecompress)]
/** Of 2.1 MB it leaves 17 kB in 5 ms, where gzip's quickest takes 26 ms and leaves 90 kB. */
const QUALITY = 1

/** Throws `UsageError` (`gone`), in words for its asker. */
function gone(): never {
  throw new UsageError('gone', textsIn().excuses.gone)
}

/** A button asks for what no answer has. */
export function oldButton(): never {
  throw new UsageError('old-button', textsIn().excuses.oldButton)
}

function keyOf(id: string): string {
  return `answer-${id}`
}

/** Without its drawing instructions: its pictures are drawn, and others are made from its analyses. */
export async function keepAnswer({ job, outcome }: Finished, store: Store): Promise<void> {
  if (outcome.kind === 'failed') return
  const given: Given = { job, outcome: { ...outcome, reply: { ...outcome.reply, picture: null } } }
  const value = Buffer.from(JSON.stringify(given))
  await store.set(keyOf(job.id), { value, keptMs: keptFor(job), owner: ownerOf(job.request.asker) })
}

/** The answer to the job of this id. Throws `UsageError` (`gone`) where it is kept no more. */
export async function keptAnswer(id: string, store: Store): Promise<Given> {
  const value = (await store.get(keyOf(id))) ?? gone()
  return Given.parse(JSON.parse(value.toString()))
}

/** Takes away an answer with all that was made for it, before its day is over. */
export async function dropAnswer({ job, outcome }: Given, store: Store): Promise<void> {
  const made = [...outcome.pictures.map(({ key }) => key), outcome.analyses]
  await Promise.all([keyOf(job.id), ...made].map((key) => store.delete(key)))
}

/**
 * The same of the answer to the job of this id, for its asker and for moderators; whoever else has a copy of it takes
 * nothing away.
 */
export async function dropFor(id: string, by: { user: string; isModerating: boolean }, store: Store): Promise<void> {
  const value = await store.get(keyOf(id))
  if (!value) return
  const given = Given.parse(JSON.parse(value.toString()))
  if (given.job.request.asker.user === by.user || by.isModerating) await dropAnswer(given, store)
}

/** Analyses as they are kept: steps repeat each other, so that next to nothing is left of them. */
export async function packed(analyses: readonly Analysis[]): Promise<Buffer> {
  return pack(JSON.stringify(analyses), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
}

/** What was seen for an answer, one analysis for each Python. Throws `UsageError` (`gone`) where it is kept no more. */
export async function keptAnalyses({ analyses }: Given['outcome'], store: Store): Promise<Analysis[]> {
  const value = (await store.get(analyses)) ?? gone()
  return JSON.parse((await unpack(value)).toString())
}
