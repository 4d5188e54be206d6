/** Tells moderators of what was withheld, once whoever asked has been told. */
import type { Finished, Job, Withheld } from '../contract.js'
import type { OnFault } from '../errors.js'
import type { Deliver } from '../queue/queue.js'
import type { Settings } from '../settings/settings.js'

/** `channel`: the one that moderators have chosen. */
export interface Report {
  channel: string
  job: Job
  withheld: Withheld
}

async function reportOf({ job, outcome }: Finished, settings: Pick<Settings, 'of'>): Promise<Report | null> {
  if (outcome.kind !== 'failed' || outcome.withheld === undefined) return null
  const { platform, community } = job.request.asker
  const { reportsChannel } = await settings.of({ platform, community, channel: null })
  return reportsChannel === undefined ? null : { channel: reportsChannel, job, withheld: outcome.withheld }
}

/** A report that cannot be sent is told to `onFault`; it holds no answer up. */
export function withReports(
  deliver: Deliver,
  settings: Pick<Settings, 'of'>,
  send: (report: Report) => Promise<void>,
  onFault: OnFault,
): Deliver {
  return async (finished, signal) => {
    await deliver(finished, signal)
    const sent = reportOf(finished, settings).then((report) => report && send(report))
    await sent.catch(onFault)
  }
}
