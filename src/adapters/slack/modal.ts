/** The window that opens when no code was written, and what comes of it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { takesWords } from '../../../commands/command.js'
import { type Command, commands } from '../../../commands/index.js'
import { codeOf } from '../../../commands/ready.js'
import type { Present } from '../../../workers/presence.js'
import { textsIn } from '../../texts/texts.js'
import { askedIn } from '../asked.js'
import { option, plain, words } from './block.js'
import { pythonMenu, viewMenu } from './choices.js'
import { HINT_LIMIT_CHARACTERS, INPUT_LIMIT_CHARACTERS } from './limits.js'
import { Attached } from './said.js'
import { Chosen, input, Written, windowWith } from './window.js'
import { ONLY_FOR_ME, PREDICT, type Wish } from './wish.js'

const { forms } = textsIn()

export const MODAL = 'ask'
/** The inputs that a refusal of the code is shown under. */
export const CODE = 'code'
export const FILE = 'file'
const OTHER = 'other'

/** What a modal carries with it: where it was opened, and how to reach its asker. */
export const Opened = z.object({ channel: z.string(), responseUrl: z.string(), thread: z.string().optional() })
export type Opened = z.infer<typeof Opened>

const Ticked = z.object({ selected_options: z.array(z.unknown()) }).transform((box) => box.selected_options.length > 0)

/** As Slack sends it: an input's value by its block and action, which have one name here. */
const Values = z.object({
  code: z.object({ code: Written }),
  other: z.object({ other: Written }).optional(),
  file: z.object({ file: z.object({ files: z.array(Attached).nullish() }) }).optional(),
  view: z.object({ view: Chosen }),
  python: z.object({ python: Chosen }),
  private: z.object({ private: Ticked }),
  predict: z.object({ predict: Ticked }).optional(),
})

function codeElement(id: string, written = ''): types.PlainTextInput {
  const initial = written === '' ? {} : { initial_value: written }
  return { type: 'plain_text_input', action_id: id, multiline: true, max_length: INPUT_LIMIT_CHARACTERS, ...initial }
}

/** For code that is longer than the field for it. */
function fileInput(): types.KnownBlock {
  const element: types.FileInput = { type: 'file_input', action_id: FILE, filetypes: ['py', 'txt'], max_files: 1 }
  return input(FILE, forms.orFile, element, { optional: true })
}

/** For the snippet to compare it with; names of ready ones go into the first field. */
function otherInput({ field, ready }: NonNullable<Command['sides']>): types.KnownBlock {
  const hint = plain(forms.orName(ready.map(({ name }) => name)), HINT_LIMIT_CHARACTERS)
  return { ...input(OTHER, field, codeElement(OTHER), { optional: true }), hint }
}

function box(id: string, label: string, text: string, chosen: boolean): types.KnownBlock {
  const only = option(text, id)
  const initial = chosen ? { initial_options: [only] } : {}
  const element: types.Checkboxes = { type: 'checkboxes', action_id: id, options: [only], ...initial }
  return input(id, label, element, { optional: true })
}

/** With what was already said: a view, `private`, `predict`, code. `pythons`: newest first; `why` it opens, where that is not plain. */
export function modalFor(wish: Wish, pythons: Present, opened: Opened, why?: string): types.ModalView {
  const { command, onlyForMe, predict, code } = wish
  return windowWith({
    id: MODAL,
    title: forms.name,
    submit: forms.show,
    carried: opened,
    blocks: [
      ...(why === undefined ? [] : [words(why)]),
      input(CODE, command && takesWords(command) ? forms.question : forms.python, codeElement(CODE, code), {
        optional: true,
      }),
      ...(command?.sides ? [otherInput(command.sides)] : []),
      fileInput(),
      viewMenu(command?.name),
      pythonMenu(pythons),
      box(ONLY_FOR_ME, forms.private, forms.privateHelp, onlyForMe),
      box(PREDICT, forms.predict, forms.predictHelp, predict),
    ],
  })
}

/** What was filled in, and which files were chosen; the text of an input comes without entities. */
export function filledIn(values: unknown): { wish: Wish; python: string; files: Attached[] } {
  const { code, other, file, view, python, private: only, predict } = Values.parse(values)
  const command = commands.find(({ name }) => name === view.view.selected_option.value) ?? null
  const written = [code.code.value, other?.other.value].flatMap((text) => text ?? [])
  return {
    wish: {
      command,
      onlyForMe: only.private,
      predict: predict?.predict ?? false,
      code: askedIn(written, command),
    },
    python: python.python.selected_option.value,
    files: file?.file.files ?? [],
  }
}

/** The wish with what stands in the chosen files behind what was written. */
export function withFiles(wish: Wish, texts: readonly string[]): Wish {
  const { command, code } = wish
  if (texts.length === 0) return wish
  return {
    ...wish,
    code:
      command && takesWords(command)
        ? askedIn([code], command, { files: texts })
        : codeOf([...(code === '' ? [] : [code]), ...texts], command),
  }
}
