import type { Deliver } from '../queue/queue.js'
import type { Help } from './help.js'

/** Takes answers to questions in help channels; what somebody asked for goes on to `deliver`. */
export function withHelp(deliver: Deliver, help: Help): Deliver {
  return (finished, signal) =>
    finished.job.delivery.help === undefined ? deliver(finished, signal) : help.take(finished)
}
