import { z } from 'zod'

/** Where an answer goes, as its job carries it: texts alone, and nothing that outlives it. */
export const Destination = z.object({
  /** The workspace whose bot brings it, and its organization where that has installed the app as a whole. */
  team: z.string().optional(),
  enterprise: z.string().optional(),
  channel: z.string(),
  /** The message whose place the answer takes; without one, its asker alone sees the words. */
  ts: z.string().optional(),
  /** The message below which it stands. */
  thread: z.string().optional(),
  /** Whether an answer stands in that message already: then a failure is told beside it. */
  held: z.literal('yes').optional(),
  /** Whether its question is shown first, where it has one. */
  predict: z.literal('yes').optional(),
  /** As others see them. */
  askedBy: z.string().optional(),
  sharedBy: z.string().optional(),
  /** Where it was asked about, and below which message: of an answer that came in a direct message. */
  from: z.string().optional(),
  fromThread: z.string().optional(),
  /** The page of the course that it is, as `positionWritten`. */
  lesson: z.string().optional(),
  /** The question that it answers, by its key in the store, where that may be edited. */
  question: z.string().optional(),
})
export type Destination = z.infer<typeof Destination>

/** Where one person alone reads it. */
export function isDirect({ channel }: Pick<Destination, 'channel'>): boolean {
  return channel.startsWith('D')
}
