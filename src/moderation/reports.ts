/** Tells moderators of what was withheld, beside whoever asked, or pressed a button. */
import { randomUUID } from 'node:crypto'
import type { Asker, Job, Withheld } from '../contract.js'
import type { OnFault } from '../errors.js'
import type { Gateway } from '../gateway.js'
import { ownerOf } from '../owner.js'
import type { Deliver } from '../queue/queue.js'
import { keptFor } from '../retention.js'

type Community = Pick<Asker, 'platform' | 'community'>

interface Found {
  job: Job
  withheld: Withheld
  /** Whether the answer was given, and the rule came later. */
  isOlder: boolean
}

/** `channel`: the one that moderators have chosen. */
export interface Report extends Found, Pick<Community, 'community'> {
  channel: string
}

/** The answer that a job is about: of a look, the one that is looked at. */
function answerOf({ id, request }: Job): string {
  return request.look?.answer ?? id
}

/**
 * Of one answer and one rule, they hear once, whichever gateway finds it and however often its buttons are pressed. A report
 * that cannot be sent is told to `onFault`, and tried again when it is found again; it holds no answer up.
 */
export class Moderators {
  readonly #telling = new Set<Promise<void>>()

  constructor(
    private readonly gateway: Pick<Gateway, 'store' | 'settings'>,
    private readonly send: (report: Report) => Promise<void>,
    private readonly onFault: OnFault,
  ) {}

  /** Never rejects. */
  tell(found: Found, community: Community): Promise<void> {
    const told = this.#tell(found, community)
      .catch(this.onFault)
      .finally(() => this.#telling.delete(told))
    this.#telling.add(told)
    return told
  }

  /** Resolves when all that they are to hear has been sent. */
  async idle(): Promise<void> {
    await Promise.all(this.#telling)
  }

  async #tell(found: Found, { platform, community }: Community): Promise<void> {
    const { store, settings } = this.gateway
    const { job, withheld } = found
    const { reportsChannel: channel } = await settings.of({ platform, community, channel: null })
    if (channel === undefined) return
    const key = `reported-${answerOf(job)}-${community}-${withheld.rule}`
    const mine = Buffer.from(randomUUID())
    const entry = { value: mine, keptMs: keptFor(job), owner: ownerOf(job.request.asker) }
    if (!mine.equals(await store.setOnce(key, entry))) return
    await this.send({ ...found, community, channel }).catch(async (fault: unknown) => {
      await store.delete(key)
      throw fault
    })
  }
}

/** What a worker withholds is told when its answer is delivered. */
export function withReports(deliver: Deliver, moderators: Moderators): Deliver {
  return async (finished, signal) => {
    await deliver(finished, signal)
    const { job, outcome } = finished
    if (outcome.kind !== 'failed' || !outcome.withheld) return
    const isOlder = job.request.look !== undefined
    await moderators.tell({ job, withheld: outcome.withheld, isOlder }, job.request.asker)
  }
}
