/** Messages that nobody wrote to the bot, and which of them may be questions that nobody has answered. */
import { type Message, MessageType } from 'discord.js'
import type { Gateway } from '../../../gateway.js'
import { doingOf, isWritten } from '../mentions.js'
import { standingOf } from '../standing.js'

/**
 * The first words of a conversation: a message in a channel that answers none, or the one that a forum's post begins
 * with, which has the post's own id. https://discord.com/developers/docs/topics/threads#forums
 */
function isFirst({ id, type, channel }: Message): boolean {
  return channel.isThread() ? channel.id === id : type === MessageType.Default
}

/** Of a post, its title asks as well. */
function textOf({ content, channel }: Message): string {
  return channel.isThread() ? `${channel.name}\n${content}` : content
}

export async function hearQuestion(message: Message, { help, settings }: Gateway): Promise<void> {
  const { id, guildId: community, channel, author, createdTimestamp: at } = message
  if (community === null || !isWritten(message) || !isFirst(message)) return
  const where = channel.isThread() ? { channel: channel.parentId, thread: channel.id } : { channel: channel.id }
  if (where.channel === null) return
  const asked = { thread: null, ...where, channel: where.channel, message: id, user: author.id }
  await help.hear({ platform: 'discord', community, ...asked, text: textOf(message), at, delivery: {} }, () =>
    standingOf(doingOf(message), settings),
  )
}
