/** A round's message, sent by one gateway at a time. */
import { randomUUID } from 'node:crypto'
import { SENDING_LIMIT_MS } from './limits.js'
import { type Poster, UnsureError } from './poster.js'
import { isMade, type MadeRound, type Round } from './round.js'

/** Sends a message, and tells what the round is then. */
export type Send = (claimed: MadeRound, poster: Poster, isAgain: boolean) => Promise<(there: Round) => Round>

/** Changes the round where it is still at its stage; null: somebody was quicker. */
export type Change = (to: (there: Round) => Round) => Promise<Round | null>

interface Ways {
  send: Send
  poster: Poster
  change: Change
  /** Milliseconds since the epoch. */
  now: () => number
}

/**
 * Another gateway takes it up when the one that began seems to be gone, and looks whether it was sent. What was surely not
 * sent may be sent by any. Rejects as `send` does.
 */
export async function sendByOne({ send, poster, change, now }: Ways): Promise<void> {
  const by = randomUUID()
  const isFree = ({ sending }: Round) => sending === null || now() - sending.at >= SENDING_LIMIT_MS
  let isAgain = false
  const claimed = await change((there) => {
    isAgain = there.sending !== null
    return isFree(there) ? { ...there, sending: { by, at: now() } } : there
  })
  if (claimed?.sending?.by !== by || !isMade(claimed)) return
  const sent = await send(claimed, poster, isAgain).catch(async (fault: unknown) => {
    if (!(fault instanceof UnsureError)) {
      await change((there) => (there.sending?.by === by ? { ...there, sending: null } : there))
    }
    throw fault
  })
  await change(sent)
}
