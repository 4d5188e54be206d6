/** Lets questions into the queue, where and as often as they may be asked. */
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Job } from '../../contract.js'
import { BusyError, type OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { type Standing, settledRequest } from '../../settings/standing.js'
import { excuseFor, isForAsker } from '../excuses.js'
import { errandOf } from './errand.js'
import type { Progressing } from './progress.js'
import { askerOf, type Doing } from './question.js'
import { standingOf } from './standing.js'

export class Intake {
  constructor(
    private readonly gateway: Gateway,
    private readonly progress: Progressing,
    private readonly onFault: OnFault,
  ) {}

  /**
   * How whoever asks stands there. Throws why nothing is answered there, or not now: before others see that something was
   * asked.
   */
  async check(doing: Doing): Promise<Standing> {
    const { settings, limits } = this.gateway
    const standing = await standingOf(doing, settings)
    if (standing.refusal) throw standing.refusal
    await limits.check(askerOf(doing), standing.coolDown)
    return standing
  }

  /** Throws what is told to the asker by `explained`; then nothing is told of the job any more. */
  async add(asked: Job, standing: Standing): Promise<void> {
    const { queue, store, limits } = this.gateway
    const isTold = !errandOf(asked).inPlace
    try {
      await limits.take(asked.request.asker, standing.coolDown)
      const pythons = await presentPythons(store)
      if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
      const job = { ...asked, request: settledRequest(asked.request, standing, pythons) }
      if (!job.request.look) chosenPythons(job.request.python, pythons)
      if (isTold) this.progress.enter(job.id)
      const { before } = await queue.add(job)
      if (isTold) await this.progress.follow(job, before).catch(this.onFault)
    } catch (error) {
      this.progress.leave(asked.id)
      throw error
    }
  }

  /** In words for whoever asked; what is not meant for them goes to the log. */
  explained(error: unknown): string {
    if (!isForAsker(error)) this.onFault(error instanceof Error ? error : new Error(String(error)))
    return excuseFor(error)
  }
}
