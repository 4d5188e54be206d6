/** The window that opens when no code was written, and what comes of it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { type Command, commands } from '../../../commands/index.js'
import { codeOf } from '../../../commands/ready.js'
import type { Present } from '../../../workers/presence.js'
import { readSnippet } from '../../snippet.js'
import { option, plain } from './block.js'
import { HINT_LIMIT_CHARACTERS, INPUT_LIMIT_CHARACTERS, OPTIONS_LIMIT } from './limits.js'
import { Chosen, input, Written, windowWith } from './window.js'
import { ONLY_FOR_ME, type Wish } from './wish.js'

export const MODAL = 'ask'
/** The input that a refusal of the code is shown under. */
export const CODE = 'code'
const OTHER = 'other'

const FIT = 'fit'
const DEFAULT = 'default'

/** What a modal carries with it: where it was opened, and how to reach its asker. */
export const Opened = z.object({ channel: z.string(), responseUrl: z.string() })
export type Opened = z.infer<typeof Opened>

/** As Slack sends it: an input's value by its block and action, which have one name here. */
const Values = z.object({
  code: z.object({ code: Written }),
  other: z.object({ other: Written }).optional(),
  view: z.object({ view: Chosen }),
  python: z.object({ python: Chosen }),
  private: z.object({ private: z.object({ selected_options: z.array(z.unknown()) }) }),
})

function select(
  id: string,
  label: string,
  options: types.PlainTextOption[],
  initial: types.PlainTextOption,
): types.KnownBlock {
  return input(id, label, { type: 'static_select', action_id: id, options, initial_option: initial })
}

function codeElement(id: string): types.PlainTextInput {
  return { type: 'plain_text_input', action_id: id, multiline: true, max_length: INPUT_LIMIT_CHARACTERS }
}

/** For the snippet to compare it with; names of ready ones go into the first field. */
function otherInput({ field, ready }: NonNullable<Command['sides']>): types.KnownBlock {
  const hint = plain(`Or write a name above: ${ready.map(({ name }) => name).join(', ')}`, HINT_LIMIT_CHARACTERS)
  return { ...input(OTHER, field, codeElement(OTHER), { optional: true }), hint }
}

function privateBox(chosen: boolean): types.KnownBlock {
  const only = option('Answer me in a direct message', ONLY_FOR_ME)
  const initial = chosen ? { initial_options: [only] } : {}
  const box: types.Checkboxes = { type: 'checkboxes', action_id: ONLY_FOR_ME, options: [only], ...initial }
  return input(ONLY_FOR_ME, 'Private', box, { optional: true })
}

/** With what was already said: a view, `private`. `pythons`: newest first. */
export function modalFor({ command, onlyForMe }: Wish, pythons: Present, opened: Opened): types.ModalView {
  const fit = option('what fits the code', FIT)
  const views = [fit, ...commands.map(({ name, label }) => option(`${label} (${name})`, name))]
  const newest = option('the newest', DEFAULT)
  const minors = pythons.slice(0, OPTIONS_LIMIT - 2).map(({ minor }) => option(minor, minor))
  const versions = [newest, ...minors, option('all, compared', 'all')]
  return windowWith({
    id: MODAL,
    title: 'Ourobot',
    submit: 'Show',
    carried: opened,
    blocks: [
      input(CODE, 'Python', codeElement(CODE)),
      ...(command?.sides ? [otherInput(command.sides)] : []),
      select('view', 'What to look at', views, views.find(({ value }) => value === command?.name) ?? fit),
      select('python', 'On which Python', versions, newest),
      privateBox(onlyForMe),
    ],
  })
}

/** What was filled in; the text of an input comes without entities. */
export function filledIn(values: unknown): { wish: Wish; python: string } {
  const { code, other, view, python, private: only } = Values.parse(values)
  const command = commands.find(({ name }) => name === view.view.selected_option.value) ?? null
  const written = [code.code.value, other?.other.value].flatMap((text) => text ?? [])
  const blocks = written.flatMap((text) => readSnippet(text).blocks)
  const onlyForMe = only.private.selected_options.length > 0
  return {
    wish: { command, onlyForMe, code: codeOf(blocks, command) },
    python: python.python.selected_option.value,
  }
}
