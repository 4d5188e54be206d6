import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { logFault } from '../../log.js'
import type { Store } from '../../store/store.js'
import type { Asked } from './answers.js'
import { faultOf, OURS } from './fault.js'
import { shownOf } from './shown.js'

/**
 * An answer as server-sent events: `progress` (a `Progress`) as often as there is some, then one `answer` (a `Shown`) or
 * one `error` (`{"code","message"}`).
 */
export function streamed(context: Context, asked: Asked, store: Store): Response {
  return streamSSE(context, async (stream) => {
    const write = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) })
    try {
      const finished = await asked.finished((progress) => {
        write('progress', progress)
      })
      await write('answer', await shownOf(finished, store))
    } catch (error) {
      const { error: told } = faultOf(error)
      if (told.code === OURS.code) logFault(error)
      await write('error', told)
    }
  })
}
