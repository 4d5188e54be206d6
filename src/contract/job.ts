/** A wish on its way through the queue and back. */
import { z } from 'zod'
import { Reply } from './reply.js'

/** Who asks, and where: for fairness, limits and settings. Ids are the platform's own, as text. */
export const Asker = z.object({
  platform: z.enum(['discord', 'slack', 'page']),
  user: z.string(),
  channel: z.string().nullable(),
  /** A Discord server, a Slack workspace. */
  community: z.string().nullable(),
})
export type Asker = z.infer<typeof Asker>

/** What an adapter understood of somebody's wish. */
export const Request = z.object({
  command: z.string(),
  code: z.string(),
  /** A version such as `3.12`, `default`, or `all`. */
  python: z.string(),
  asker: Asker,
})
export type Request = z.infer<typeof Request>

/** A request on its way through the queue. */
export const Job = z.object({
  /** One wish has one id, however often it is sent: letters, digits, `-` and `_`. */
  id: z.string().regex(/^[a-z][\w-]{0,99}$/),
  request: Request,
  /** Milliseconds since the epoch. */
  askedAt: z.number().int(),
  /** How the adapter finds the message to edit; nothing that outlives the answer, and no token of the bot. */
  delivery: z.record(z.string(), z.string()),
})
export type Job = z.infer<typeof Job>

/** What became of a job so far. `before`: jobs that will be taken first. */
export const Progress = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('queued'), before: z.number().int().nonnegative() }),
  z.object({ stage: z.literal('running') }),
  z.object({ stage: z.literal('drawing') }),
  z.object({ stage: z.literal('done') }),
])
export type Progress = z.infer<typeof Progress>

/** A finished answer on its way to the asker; pictures and analyses are in the store under these keys. */
export const Finished = z.object({
  job: Job,
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('answered'),
      reply: Reply,
      /** PNG files. */
      pictures: z.array(z.object({ key: z.string(), alt: z.string() })),
      /** The analyses as JSON, for buttons that need no second run. */
      analyses: z.string(),
    }),
    /** Wrong use (an unknown Python) or a fault of ours, in words for the asker. */
    z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
  ]),
})
export type Finished = z.infer<typeof Finished>
