import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Finished } from '../../contract.js'
import { logFault } from '../../log.js'
import type { Asked } from './answers.js'
import { faultOf, OURS } from './fault.js'

export function wantsStream(context: Context): boolean {
  return context.req.header('Accept')?.includes('text/event-stream') === true
}

type Write = (event: string, data: unknown) => Promise<void>

/** Server-sent events: what `tell` writes, then one `answer` with what it resolves to, or one `error` (`{"code","message"}`). */
export function streamedEvents(
  context: Context,
  tell: (write: Write, signal: AbortSignal) => Promise<unknown>,
): Response {
  return streamSSE(context, async (stream) => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    const write: Write = (event, data) => stream.writeSSE({ event, data: JSON.stringify(data) })
    try {
      await write('answer', await tell(write, gone.signal))
    } catch (error) {
      const { error: told } = faultOf(error)
      if (told.code === OURS.code) logFault(error)
      await write('error', told)
    }
  })
}

/** An answer as such events: `progress` (a `Progress`) as often as there is some; `show` makes what is answered. */
function streamed(context: Context, asked: Asked, show: (finished: Finished) => Promise<unknown>): Response {
  return streamedEvents(context, async (write) => {
    const finished = await asked.finished((progress) => {
      write('progress', progress)
    })
    return show(finished)
  })
}

/** The same where a stream is wanted; else the answer alone. */
export async function answered(
  context: Context,
  asked: Asked,
  show: (finished: Finished) => Promise<object>,
): Promise<Response> {
  if (wantsStream(context)) return streamed(context, asked, show)
  return context.json(await show(await asked.finished(() => {})))
}
