/** What is settled for a server or a channel, with a menu for each setting that is chosen, and a form for those that are written. */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js'
import { shadowEnd } from '../../help/switching.js'
import { choicesFor } from '../../settings/choices.js'
import { type Described, describedFor, isNumeric } from '../../settings/described.js'
import { CHOSEN_LIMIT } from '../../settings/limits.js'
import { type NameOf, saidOf } from '../../settings/said.js'
import type { Settled } from '../../settings/settings.js'
import { textsIn } from '../../texts/texts.js'
import { CHOICES_LIMIT, INPUT_LIMIT_CHARACTERS } from './limits.js'
import { proseIn } from './markdown.js'
import { componentsMessage, type Message } from './message.js'
import { partId, type Subject } from './subject.js'

const { forms, help, panel } = textsIn()

/** What buttons do, and the form's id. */
export const WRITE = 'write'
export const RESET = 'reset'

const PLACEHOLDER_LIMIT_CHARACTERS = 150
const NOT_SET = '–'
/** Where snippets may be asked about. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildVoice,
]
/** Where moderators can be told something. */
const REPORT_CHANNELS = [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.PrivateThread]

const SIGNS = { user: '@', channel: '#', role: '@&' }

/** As Discord shows it; a message of ours pings nobody. */
const mention: NameOf = (kind, id) => (/^\d+$/.test(id) ? `<${SIGNS[kind]}${id}>` : proseIn(id).join(''))

function placeOf({ channel }: Subject): 'community' | 'channel' {
  return channel === null ? 'community' : 'channel'
}

export function describedIn(subject: Subject): Described[] {
  return describedFor('discord', placeOf(subject))
}

function isWritten({ kind }: Described): boolean {
  return kind === 'lines' || isNumeric(kind)
}

function headOf(subject: Subject, settled: Settled): string {
  const title = subject.channel === null ? panel.onServer : panel.inChannel(mention('channel', subject.channel))
  const notSet = subject.channel === null ? panel.notSet.server : panel.notSet.channel
  const lines = saidOf(describedIn(subject), settled, mention).map(
    ({ label, value }) => `- ${label}: ${value ?? NOT_SET}`,
  )
  const end = shadowEnd(settled, Date.now())
  const shadow = end === null ? [] : [`-# ${help.shadowUntil(`<t:${Math.ceil(end / 1000)}:f>`)}`]
  return [`### ${title}`, ...lines, ...shadow, `-# ${notSet} ${panel.deselect}`].join('\n')
}

type InRow = APIComponentInMessageActionRow

function chosen(described: Described, settled: Settled): string[] {
  const value = settled[described.name]
  return value === undefined ? [] : [value].flat().map(String)
}

/** null where there is nothing to choose between. */
function menu(
  described: Described,
  subject: Subject,
  settled: Settled,
  pythons: readonly { minor: string }[],
): InRow | null {
  const { name, kind, label, help } = described
  const placeholder = `${label}: ${help}`.slice(0, PLACEHOLDER_LIMIT_CHARACTERS)
  const common = { custom_id: partId(subject, name), placeholder, min_values: 0 }
  const many = { ...common, max_values: CHOSEN_LIMIT }
  const values = chosen(described, settled)
  const defaults = <Type extends SelectMenuDefaultValueType>(type: Type) => ({
    default_values: values.map((id) => ({ id, type })),
  })
  switch (kind) {
    case 'users':
      return { type: ComponentType.UserSelect, ...many, ...defaults(SelectMenuDefaultValueType.User) }
    case 'roles':
      return { type: ComponentType.RoleSelect, ...many, ...defaults(SelectMenuDefaultValueType.Role) }
    case 'role':
      return { type: ComponentType.RoleSelect, ...common, ...defaults(SelectMenuDefaultValueType.Role) }
    case 'channels':
      return {
        type: ComponentType.ChannelSelect,
        ...many,
        channel_types: CHANNELS,
        ...defaults(SelectMenuDefaultValueType.Channel),
      }
    case 'channel':
      return {
        type: ComponentType.ChannelSelect,
        ...common,
        channel_types: REPORT_CHANNELS,
        ...defaults(SelectMenuDefaultValueType.Channel),
      }
    default: {
      const choices = choicesFor(described, pythons).slice(0, CHOICES_LIMIT)
      const options = choices.map(({ label, value }) => ({
        label: `${described.label}: ${label}`,
        value,
        default: values.includes(value),
      }))
      return options.length < 2 ? null : { type: ComponentType.StringSelect, ...common, options }
    }
  }
}

function row(components: InRow[]): APIActionRowComponent<InRow> {
  return { type: ComponentType.ActionRow, components }
}

export function panelMessage(subject: Subject, settled: Settled, pythons: readonly { minor: string }[]): Message {
  const described = describedIn(subject)
  const menus = described
    .filter((each) => !isWritten(each))
    .flatMap((each) => menu(each, subject, settled, pythons) ?? [])
  const written = described.filter(isWritten).map(({ label }) => label)
  const button = (part: string, label: string, style: ButtonStyle.Secondary | ButtonStyle.Danger): InRow => {
    return { type: ComponentType.Button, custom_id: partId(subject, part), label, style }
  }
  const components: APIMessageTopLevelComponent[] = [
    { type: ComponentType.TextDisplay, content: headOf(subject, settled) },
    ...menus.map((each) => row([each])),
    row([
      button(WRITE, `${written.join(', ')} …`, ButtonStyle.Secondary),
      button(RESET, panel.takeBack, ButtonStyle.Danger),
    ]),
  ]
  return componentsMessage(components)
}

function textOf({ name }: Described, settled: Settled): string {
  const value = settled[name]
  return value === undefined ? '' : [value].flat().join('\n')
}

/** For what is written rather than chosen, as it is settled. */
export function writingForm(subject: Subject, settled: Settled): APIModalInteractionResponseCallbackData {
  const components = describedIn(subject)
    .filter(isWritten)
    .map((described) => ({
      type: ComponentType.Label as const,
      label: described.label,
      description: described.help,
      component: {
        type: ComponentType.TextInput as const,
        custom_id: described.name,
        style: described.kind === 'lines' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: INPUT_LIMIT_CHARACTERS,
        required: false,
        value: textOf(described, settled),
      },
    }))
  return { custom_id: partId(subject, WRITE), title: forms.name, components }
}

/** What of `subject` is written in the form. */
export function writtenIn(subject: Subject): Described[] {
  return describedIn(subject).filter(isWritten)
}
