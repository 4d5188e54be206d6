/** What a reader sees of a message. */
import type { Conversation, Shown } from '../../fakes/discord/conversation.js'
import { allComponents } from '../../fakes/discord/limits.js'

export function textOf(shown: Shown | null): string {
  return allComponents(shown?.body.components)
    .flatMap(({ content }) => content ?? [])
    .join('\n')
}

/** The id of the button; throws where there is none. */
export function buttonOf(shown: Shown | null): string {
  const id = allComponents(shown?.body.components).find(({ type }) => type === 2)?.custom_id
  if (id === undefined) throw new Error(`no button in ${JSON.stringify(shown?.body)}`)
  return id
}

export function isAnswered({ message }: Conversation): boolean {
  return allComponents(message?.body.components).some(({ type }) => type === 2)
}

export function isEdited({ message }: Conversation): boolean {
  return message !== null
}
