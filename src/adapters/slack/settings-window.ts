/** The window in which a workspace's or a channel's settings stand, and what comes of it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Present } from '../../../workers/presence.js'
import { UsageError } from '../../errors.js'
import { choicesFor } from '../../settings/choices.js'
import { type Described, describedFor, nothingOf } from '../../settings/described.js'
import { CHOSEN_LIMIT, NUMBER_LIMITS } from '../../settings/limits.js'
import type { Change, Settled } from '../../settings/settings.js'
import { changeOf } from '../../settings/written.js'
import { textsIn } from '../../texts/texts.js'
import { option, plain } from './block.js'
import { HINT_LIMIT_CHARACTERS, INPUT_LIMIT_CHARACTERS, OPTIONS_LIMIT } from './limits.js'
import { input, windowWith } from './window.js'

const { panel } = textsIn()

export const SETTINGS = 'settings'
const RESET = 'reset'
/** The choice of what is around, or by default: Slack's menus cannot be left without one. */
const NOT_SET = 'not-set'

/** What the window carries with it: a channel, or null for the whole workspace, and how to reach whoever opened it. */
export const Opened = z.object({ channel: z.string().nullable(), responseUrl: z.string() })
export type Opened = z.infer<typeof Opened>

type Element = types.InputBlock['element']

function menu({ name, kind }: Described, settled: Settled, pythons: Present, opened: Opened): Element | null {
  const choices = choicesFor({ name, kind }, pythons)
  if (choices.length < 2) return null
  const unset = option(opened.channel === null ? panel.asByDefault : panel.asAround, NOT_SET)
  const options = [unset, ...choices.map(({ label, value }) => option(label, value))].slice(0, OPTIONS_LIMIT)
  const initial = options.find(({ value }) => value === String(settled[name])) ?? unset
  return { type: 'static_select', action_id: name, options, initial_option: initial }
}

/** A box to tick: where nothing is around, what is not ticked is not set. */
function box({ name, help }: Described, settled: Settled): Element {
  const yes = option(help, 'true')
  return {
    type: 'checkboxes',
    action_id: name,
    options: [yes],
    ...(settled[name] === true ? { initial_options: [yes] } : {}),
  }
}

/** null where there is nothing to choose between. */
function elementOf(described: Described, settled: Settled, pythons: Present, opened: Opened): Element | null {
  const { name, kind } = described
  const value = settled[name]
  const texts = value === undefined ? [] : [value].flat().map(String)
  const [first] = texts
  const common = { action_id: name }
  const only = { include: ['public' as const, 'private' as const], exclude_bot_users: true }
  switch (kind) {
    case 'channels':
      return {
        type: 'multi_conversations_select',
        ...common,
        filter: only,
        max_selected_items: CHOSEN_LIMIT,
        ...(first === undefined ? {} : { initial_conversations: texts }),
      }
    case 'channel':
      return {
        type: 'conversations_select',
        ...common,
        filter: only,
        ...(first === undefined ? {} : { initial_conversation: first }),
      }
    case 'users':
      return {
        type: 'multi_users_select',
        ...common,
        max_selected_items: CHOSEN_LIMIT,
        ...(first === undefined ? {} : { initial_users: texts }),
      }
    case 'seconds':
    case 'days':
    case 'count':
      return {
        type: 'number_input',
        ...common,
        is_decimal_allowed: false,
        min_value: '0',
        max_value: String(NUMBER_LIMITS[kind]),
        ...(first === undefined ? {} : { initial_value: first }),
      }
    case 'lines':
      return {
        type: 'plain_text_input',
        ...common,
        multiline: true,
        max_length: INPUT_LIMIT_CHARACTERS,
        ...(first === undefined ? {} : { initial_value: texts.join('\n') }),
      }
    case 'yes-no':
      return opened.channel === null ? box(described, settled) : menu(described, settled, pythons, opened)
    default:
      return menu(described, settled, pythons, opened)
  }
}

function describedIn({ channel }: Opened): Described[] {
  return describedFor('slack', channel === null ? 'community' : 'channel')
}

function inputFor({ name, label, help }: Described, element: Element): types.InputBlock {
  const hint = element.type === 'checkboxes' ? {} : { hint: plain(help, HINT_LIMIT_CHARACTERS) }
  return { ...input(name, label, element, { optional: true }), ...hint }
}

/** With what is settled already. `pythons`: newest first. */
export function settingsWindow(settled: Settled, pythons: Present, opened: Opened): types.ModalView {
  const inputs = describedIn(opened).flatMap((described) => {
    const element = elementOf(described, settled, pythons, opened)
    return element === null ? [] : [inputFor(described, element)]
  })
  const reset = option(panel.takeBack, RESET)
  const anew: Element = { type: 'checkboxes', action_id: RESET, options: [reset] }
  return windowWith({
    id: SETTINGS,
    title: opened.channel === null ? panel.here : panel.inThisChannel,
    submit: panel.settle,
    carried: opened,
    blocks: [...inputs, input(RESET, panel.anew, anew, { optional: true })],
  })
}

/** An element's value, whichever kind it is of. */
const Value = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_conversation: z.string().nullish(),
  selected_conversations: z.array(z.string()).nullish(),
  selected_users: z.array(z.string()).nullish(),
})
const Values = z.record(z.string(), z.record(z.string(), Value))

function writtenIn(value: z.infer<typeof Value> | undefined): string[] {
  const chosen = [value?.value, value?.selected_option?.value, value?.selected_conversation]
  const many = [
    value?.selected_options?.map((each) => each.value),
    value?.selected_conversations,
    value?.selected_users,
  ]
  return [...chosen, ...many.flat()].flatMap((each) => (each == null || each === NOT_SET ? [] : [each]))
}

/** What was filled in: the change, or what is wrong, in words by the block. */
export function settledIn(values: unknown, opened: Opened): { change: Change } | { errors: Record<string, string> } {
  const filled = Values.parse(values)
  const described = describedIn(opened)
  if (writtenIn(filled[RESET]?.[RESET]).length > 0) return { change: nothingOf(described) }
  let change: Change = {}
  const errors: Record<string, string> = {}
  for (const each of described.filter(({ name }) => name in filled)) {
    try {
      change = { ...change, ...changeOf(each, writtenIn(filled[each.name]?.[each.name])) }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      errors[each.name] = error.message
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { change }
}
