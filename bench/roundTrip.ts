import { Queue, QueueEvents, Worker } from 'bullmq'

/** BullMQ alone: an empty job to a worker and back, all in this process. */
export class RoundTrip {
  readonly #queue: Queue
  readonly #worker: Worker
  readonly #events: QueueEvents

  static async open(url: string): Promise<RoundTrip> {
    const trip = new RoundTrip({ connection: { url } })
    await Promise.all([trip.#worker.waitUntilReady(), trip.#events.waitUntilReady()])
    return trip
  }

  private constructor(options: { connection: { url: string } }) {
    this.#queue = new Queue('empty', options)
    this.#worker = new Worker('empty', async () => null, options)
    this.#events = new QueueEvents('empty', options)
  }

  async go(): Promise<void> {
    const job = await this.#queue.add('empty', {}, { removeOnComplete: 100 })
    await job.waitUntilFinished(this.#events)
  }

  async close(): Promise<void> {
    for (const part of [this.#worker, this.#events, this.#queue]) await part.close()
  }
}
