import { logFault } from '../../log.js'
import type { Message, Messages } from './messages.js'
import { note } from './notes.js'
import { QUIET } from './outgoing.js'

/**
 * Shows a message to one person alone; Slack takes five by one address, for half an hour. `instead`: in the place of what
 * they alone see, where they pressed.
 */
export async function showTo(responseUrl: string, message: Message, { instead = false } = {}): Promise<void> {
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: instead, ...message, ...QUIET })
  const response = await fetch(responseUrl, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  if (!response.ok) throw new Error(`Slack answered a response_url with status ${response.status}`)
}

/** Says something that its asker alone sees; what cannot be said is for the log. */
export type Tell = (text: string) => Promise<void>

export function tellerAt(responseUrl: string): Tell {
  return (text) => showTo(responseUrl, note(text)).catch(logFault)
}

export function tellerIn(messages: Messages, channel: string, user: string, thread: string): Tell {
  return (text) => messages.whisper(channel, user, note(text), thread).catch(logFault)
}

/** In a direct message, where what one person alone sees is gone with the next look. */
export function tellerBelow(messages: Messages, channel: string, thread: string): Tell {
  return async (text) => void (await messages.post(channel, note(text), thread).catch(logFault))
}
