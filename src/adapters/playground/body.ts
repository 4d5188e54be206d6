/** What a request's body says, bounded and in its shape. */
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { UsageError } from '../../errors.js'
import { BODY_LIMIT_BYTES } from './limits.js'

export const bounded = bodyLimit({
  maxSize: BODY_LIMIT_BYTES,
  onError: () => {
    throw new UsageError('too-long', `The body is too long; up to ${BODY_LIMIT_BYTES / 1024} KiB are read.`)
  },
})

/** Throws `UsageError` (`bad-body`). `example`: a body that would do. */
export function readBody<Body>(text: string, shape: z.ZodType<Body>, example: string): Body {
  try {
    return shape.parse(JSON.parse(text))
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause).replace(/\s+/g, ' ') : 'this is no JSON'
    throw new UsageError('bad-body', `The body has to be like ${example}; ${what}`, { cause })
  }
}

/** A page of somebody else's cannot have a browser send this type here, so what lasts is asked for by our own alone. */
export function requireJson(context: Context): void {
  if (/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) return
  throw new UsageError('bad-body', 'Send it with Content-Type: application/json.')
}
