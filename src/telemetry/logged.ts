import { logEvent } from '../log.js'
import { labelsOf, type Watch } from './journey.js'

/** Each event as one line of the log. Milliseconds with one decimal. */
export const logged: Watch = ({ name, job, outcome, ms }) => {
  const rounded = Object.fromEntries(Object.entries(ms).map(([stage, time]) => [stage, Math.round(time * 10) / 10]))
  logEvent(name, { job: job.id, ...labelsOf(job.request), outcome, ms: rounded })
}
