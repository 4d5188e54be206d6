/** What the bot needs in a channel to answer there by itself; answers to commands need nothing. */
import { type Channel, PermissionFlagsBits } from 'discord.js'
import { textsIn } from '../../texts/texts.js'

const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory } = PermissionFlagsBits

/** By the names that Discord's settings show. */
const NAMES: [bigint, string][] = [
  [ViewChannel, 'View Channel'],
  [SendMessages, 'Send Messages'],
  [SendMessagesInThreads, 'Send Messages in Threads'],
  [AttachFiles, 'Attach Files'],
  [ReadMessageHistory, 'Read Message History'],
]

export const NEEDED = NAMES.reduce((all, [flag]) => all | flag, 0n)

/** The permissions that are missing there, as far as is known; none where they cannot be known. */
export function missingIn(channel: Channel): string[] {
  if (channel.isDMBased()) return []
  const unneeded = channel.isThread() ? SendMessages : SendMessagesInThreads
  const held = channel.permissionsFor(channel.client.user)
  return held ? NAMES.filter(([flag]) => flag !== unneeded && !held.has(flag)).map(([, name]) => name) : []
}

/** What to say to whoever asked there. */
export function missingWords(channel: string, missing: readonly string[]): string {
  const all = NAMES.map(([, name]) => name)
  return textsIn().excuses.lacking(channel, missing, all)
}
