/** Answers for those whose job could not be run, by no doing of theirs; short and kind. */
import type { Finished, Job } from '../contract.js'
import { textsIn } from '../texts/texts.js'

function failed(job: Job, code: string, message: string): Finished {
  return { job, outcome: { kind: 'failed', code, message } }
}

function excusesFor({ request }: Job) {
  return textsIn(request.language).excuses
}

/** Each of the runs failed by a fault of ours. */
export function triedInVain(job: Job): Finished {
  return failed(job, 'tried-in-vain', excusesFor(job).failedOften)
}

/** Workers died with this job in their hands. */
export function endedWorkers(job: Job): Finished {
  return failed(job, 'ended-workers', excusesFor(job).stoppedOften)
}

/** Without a word of the user's: what an apology carries outlives what was asked. */
function wordless(job: Job): Job {
  return { ...job, request: { ...job.request, code: '' } }
}

/** Whether it carries what somebody wrote; an empty snippet is never asked about. */
export function hasWords({ request }: Job): boolean {
  return request.code !== ''
}

/** Its asker asked for that. */
export function forgotten(job: Job): Finished {
  return failed(wordless(job), 'forgotten', excusesFor(job).forgotten)
}

/** Nobody took it, or nobody could be given its answer, for so long that it must not be kept. */
export function waitedTooLong(job: Job): Finished {
  return failed(wordless(job), 'waited-too-long', excusesFor(job).waitedForADay)
}

/** The process ends, and what waits in its memory with it. */
export function restarting(job: Job): Finished {
  return failed(job, 'restarting', excusesFor(job).restarting)
}
