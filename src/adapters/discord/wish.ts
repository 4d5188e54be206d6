/** What somebody wishes, read from a command's options or from a form that was filled in. */
import type { Attachment, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js'
import { ASK, ROOT } from './choices.js'

export interface Wish {
  /** A command's name; null: what fits the code. */
  view: string | null
  /** As it was typed. */
  code: string
  /** What it is to be compared with, as it was typed; empty without. */
  other: string
  python: string
  /** What files hold that came along, each as it is. */
  files: string[]
  /** Only the asker sees the answer. */
  hidden: boolean
  /** It is asked first what the answer will be. */
  predict: boolean
}

/** The view of a form for those who leave it to the code. */
export const FITTING = 'fitting'
const FORM = /^form-([a-z]+)-(hidden|open)(-predict)?$/

/** What a form brings back of the wish that opened it. */
export function formId({ view, hidden, predict }: Wish): string {
  return `form-${view ?? ROOT}-${hidden ? 'hidden' : 'open'}${predict ? '-predict' : ''}`
}

export function isForm(customId: string): boolean {
  return FORM.test(customId)
}

export function wishTyped({ commandName, options }: ChatInputCommandInteraction): Wish {
  return {
    view: commandName === ROOT ? options.getString('view') : commandName === ASK ? 'ask' : commandName,
    code: options.getString('code') ?? options.getString('question') ?? '',
    other: '',
    python: options.getString('python')?.trim() || 'default',
    files: [],
    hidden: options.getBoolean('private') ?? false,
    predict: options.getBoolean('predict') ?? false,
  }
}

export function wishFilledIn({ customId, fields }: ModalSubmitInteraction): Wish {
  const [, name = ROOT, openness, predict] = FORM.exec(customId) ?? []
  const selected = (id: string) => (fields.fields.has(id) ? fields.getStringSelectValues(id)[0] : undefined)
  const view = selected('view') ?? (name === ROOT ? FITTING : name)
  return {
    view: view === FITTING ? null : view,
    code: fields.getTextInputValue('code'),
    other: fields.fields.has('other') ? fields.getTextInputValue('other') : '',
    python: selected('python') ?? 'default',
    files: [],
    hidden: openness === 'hidden',
    predict: predict !== undefined,
  }
}

/** The files of a form. */
export function filesSent({ fields }: ModalSubmitInteraction): Attachment[] {
  return fields.fields.has('file') ? [...(fields.getUploadedFiles('file')?.values() ?? [])] : []
}
