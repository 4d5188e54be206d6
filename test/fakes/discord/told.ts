/** What happens on the fake, in words for its transcript. */
import { Transcript } from '../transcript.js'
import type { Interaction, Message } from './interactions.js'
import { allComponents, type Body, type Component, type Files } from './limits.js'
import { ADA } from './places.js'

/** Of interactions, and of components. */
const [COMMAND, TYPING, FORM] = [2, 4, 5]
const [ROW, BUTTON, MENU, TEXT, GALLERY] = [1, 2, 3, 10, 12]

/** One for all fakes of a test file. */
export const transcript = new Transcript('discord')

interface Data {
  name?: string
  options?: { name: string; value?: unknown; options?: Data['options'] }[]
  custom_id?: string
  values?: string[]
  components?: { component?: { custom_id: string; value?: string; values?: string[] } }[]
  resolved?: { messages?: Record<string, Message> }
}

function who({ member, user }: Interaction): string {
  const id = member?.user.id ?? user?.id ?? ADA
  return id === ADA ? 'Ada' : `somebody (${id.slice(-3)})`
}

function optionsIn(options: Data['options'] = []): string {
  return options
    .map(({ name, value, options: inside }) => (inside ? `${name} ${optionsIn(inside)}` : `${name}: ${String(value)}`))
    .join(' · ')
}

function writtenIn({ content, attachments }: Message): string {
  return [content, ...attachments.map(({ filename }) => `(file ${filename})`)].join(' ')
}

function deed({ type, data }: Interaction, below: Body | null): string {
  const { name = '', options, custom_id = '', values, components = [], resolved } = data as Data
  const [message] = Object.values(resolved?.messages ?? {})
  if (message) return `chooses “${name}” in the menu of a message: ${writtenIn(message)}`
  if (type === COMMAND) return `/${name} ${optionsIn(options)}`
  if (type === TYPING) return `is typing /${name} ${optionsIn(options)}`
  if (type === FORM) {
    const filled = components.flatMap(({ component }) => component ?? [])
    return `sends the form: ${filled.map(({ custom_id: id, value, values: all }) => `${id} = ${value ?? all?.join()}`).join(' · ')}`
  }
  const pressed = allComponents(below?.components).find((one) => one.custom_id === custom_id)
  return values ? `chooses ${values.join(', ')}` : `presses [${pressed?.label ?? custom_id}]`
}

export function tellDeed(interaction: Interaction, below: Body | null): void {
  if (interaction.type >= COMMAND && interaction.type <= FORM)
    transcript.did(`${who(interaction)} ${deed(interaction, below)}`)
}

export function tellMessage(message: Message): void {
  transcript.did(`Somebody writes: ${writtenIn(message)}`)
}

export function tellPost(title: string, message: Message): void {
  transcript.did(`Somebody begins a post in the forum, “${title}”: ${writtenIn(message)}`)
}

export function tellEdit(message: Message): void {
  transcript.did(`Somebody edits that: ${writtenIn(message)}`)
}

export function tellDeleted(): void {
  transcript.did('Somebody deletes that')
}

/** What is offered to whoever is typing. */
export function tellChoices(choices: readonly { name: string }[]): void {
  transcript.saw('one person sees', `[▾ ${choices.map(({ name }) => name).join(' | ')}]`)
}

/** What stands in a form: texts, and each field by its label, with what is in it already. */
export function tellForm(title: string, components: readonly Component[]): void {
  const lines = components.map(({ label, content = '', description, component }) => {
    if (label === undefined) return content
    const { value = '', options = [] } = component ?? {}
    const choices = options.map((one) => one.label).join(' | ')
    return [`${label}: [${choices || value}]`, ...(description ? [`  ${description}`] : [])].join('\n')
  })
  transcript.saw('a form opens', [`### ${title}`, ...lines].join('\n'))
}

function line(component: Component): string {
  switch (component.type) {
    case TEXT:
      return component.content ?? ''
    case GALLERY:
      return '[picture]'
    case ROW:
      return (component.components ?? []).map(line).join(' ')
    case BUTTON:
      return component.disabled ? `(${component.label})` : `[${component.label}]`
    case MENU:
      return `[▾ ${(component.options ?? []).map(({ label }) => label).join(' | ')}]`
    default:
      return `[${component.type}]`
  }
}

export function tellShown(seenBy: string | null, { components = [], attachments = [] }: Body, files: Files): void {
  const pictures = attachments.map(({ filename, description = '' }) => {
    const told = `${filename} (${files[0]?.bytes.length ?? 0} bytes): ${description}`
    return transcript.keepsPictures ? transcript.pictured(files[0]?.bytes, description) : told
  })
  transcript.saw(seenBy === null ? 'all see' : 'one person sees', [...components.map(line), ...pictures].join('\n'))
}
