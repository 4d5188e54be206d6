/** Lets questions into the queue, where and as often as they may be asked. */
import { presentPythons } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Job } from '../../contract.js'
import { BusyError, type OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { requireAnswering } from '../../settings/answering.js'
import { errandOf } from './errand.js'
import { isForAsker, wordsFor } from './fault.js'
import type { Progressing } from './progress.js'
import { askerOf, channelsOf, type Doing } from './question.js'

export class Intake {
  constructor(
    private readonly gateway: Gateway,
    private readonly progress: Progressing,
    private readonly onFault: OnFault,
  ) {}

  /** Throws why nothing is answered there, or not now: before others see that something was asked. */
  async check(doing: Doing): Promise<void> {
    const { settings, limits } = this.gateway
    await requireAnswering(settings, 'discord', channelsOf(doing))
    await limits.check(askerOf(doing))
  }

  /** Throws what is told to the asker by `explained`; then nothing is told of the job any more. */
  async add(job: Job): Promise<void> {
    const { queue, store, limits } = this.gateway
    const isTold = !errandOf(job).inPlace
    try {
      await limits.take(job.request.asker)
      const pythons = await presentPythons(store)
      if (pythons.length === 0) throw new BusyError('no-worker', 'no worker has been heard of; start one')
      if (!job.request.look) chosenPythons(job.request.python, pythons)
      if (isTold) this.progress.enter(job.id)
      const { before } = await queue.add(job)
      if (isTold) await this.progress.follow(job, before).catch(this.onFault)
    } catch (error) {
      this.progress.leave(job.id)
      throw error
    }
  }

  /** In words for whoever asked; what is not meant for them goes to the log. */
  explained(error: unknown): string {
    if (!isForAsker(error)) this.onFault(error instanceof Error ? error : new Error(String(error)))
    return wordsFor(error)
  }
}
