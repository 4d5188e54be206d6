/** What a reader sees of a message. */
import type { Conversation } from '../../fakes/discord/conversation.js'
import { allComponents, type Component } from '../../fakes/discord/limits.js'
import type { Shown } from '../../fakes/discord/posted.js'

export function textOf(shown: Shown | null): string {
  return allComponents(shown?.body.components)
    .flatMap(({ content }) => content ?? [])
    .join('\n')
}

function buttonsIn(shown: Shown | null): Component[] {
  return allComponents(shown?.body.components).filter(({ type }) => type === 2)
}

/** What stands on the buttons, in their order; those that cannot be pressed in brackets. */
export function labelsOf(shown: Shown | null): string[] {
  return buttonsIn(shown).map(({ label = '', disabled }) => (disabled ? `(${label})` : label))
}

/** The id of the button; throws where there is none. */
export function buttonOf(shown: Shown | null, wanted = 'More'): string {
  const id = buttonsIn(shown).find(({ label }) => label?.includes(wanted))?.custom_id
  if (id === undefined) throw new Error(`no button ${wanted} in ${JSON.stringify(shown?.body)}`)
  return id
}

export function menusOf(shown: Shown | null): Component[] {
  return allComponents(shown?.body.components).filter(({ type }) => type === 3)
}

/** The id of the first menu; throws where there is none. */
export function menuOf(shown: Shown | null): string {
  const id = menusOf(shown)[0]?.custom_id
  if (id === undefined) throw new Error(`no menu in ${JSON.stringify(shown?.body)}`)
  return id
}

export function isAnswered({ message }: Conversation): boolean {
  return allComponents(message?.body.components).some(({ type }) => type === 2)
}

export function isEdited({ message }: Conversation): boolean {
  return message !== null
}
