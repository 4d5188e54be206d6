import type { Asker, Finished, Job } from '../../src/contract.js'

/** The wish of `user`, as an adapter would put it. */
export function jobOf(id: string, user = 'ada', platform: Asker['platform'] = 'discord'): Job {
  return {
    id,
    request: {
      command: 'refcount',
      code: 'a = [1]',
      python: 'default',
      asker: { platform, user, channel: 'c1', community: 'g1' },
    },
    askedAt: Date.now(),
    delivery: { message: `m-${id}` },
  }
}

export function answerTo(job: Job, headline = `${job.id} is answered`): Finished {
  return {
    job,
    outcome: {
      kind: 'answered',
      reply: { headline, picture: null, alt: '', text: 'One list.', more: [], python: 'CPython 3.14.0' },
      pictures: [{ key: `picture-${job.id}`, alt: '', type: 'image/png' }],
      analyses: `analyses-${job.id}`,
      states: 0,
      question: null,
    },
  }
}
