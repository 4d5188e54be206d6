import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { BusyError, OurobotError, StoreError, TooManyError, UsageError } from '../../errors.js'
import { OURS as SORRY } from '../excuses.js'
import { BUSY_RETRY_SECONDS } from './limits.js'

/** An answer that says, in words for its asker, why there is none. */
export class FailedAnswer extends OurobotError {}

/** What a client is told instead of an answer. */
export interface Fault {
  status: ContentfulStatusCode
  retryAfterSeconds: number | null
  error: { code: string; message: string }
}

/** Where the code says more than the kind of error. */
const STATUS: Record<string, ContentfulStatusCode> = {
  'no-such-command': 404,
  'no-such-picture': 404,
  'no-such-page': 404,
  'no-such-question': 404,
  'no-such-lesson': 404,
  'no-such-python': 400,
  'too-long': 413,
  restarting: 503,
  'waited-too-long': 503,
  forgotten: 410,
  gone: 410,
}

/** All that is said of a fault of ours: the log gets the rest. */
export const OURS = { code: 'fault', message: SORRY }

function statusOf(error: OurobotError): ContentfulStatusCode {
  if (error instanceof UsageError) return STATUS[error.code] ?? 400
  if (error instanceof TooManyError) return 429
  if (error instanceof BusyError || error instanceof StoreError) return 503
  return STATUS[error.code] ?? 500
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof OurobotError)) return { status: 500, retryAfterSeconds: null, error: OURS }
  const { code, message } = error
  const status = statusOf(error)
  const forAsker = error instanceof UsageError || error instanceof TooManyError || error instanceof BusyError
  const told = forAsker || error instanceof FailedAnswer ? { code, message } : OURS
  if (error instanceof TooManyError) return { status, retryAfterSeconds: error.retryAfterSeconds, error: told }
  return { status, retryAfterSeconds: status === 503 ? BUSY_RETRY_SECONDS : null, error: told }
}
