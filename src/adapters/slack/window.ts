/** What windows have in common. https://docs.slack.dev/reference/views/modal-views */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { textsIn } from '../../texts/texts.js'
import { plain } from './block.js'
import { OPTION_LIMIT_CHARACTERS, TITLE_LIMIT_CHARACTERS } from './limits.js'

/** What stands in a window, and what it carries with it: at most 3,000 characters as JSON. */
interface Content {
  id: string
  title: string
  submit: string
  blocks: types.KnownBlock[]
  carried: Record<string, string | null>
}

export function windowWith({ id, title, submit, blocks, carried }: Content): types.ModalView {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: JSON.stringify(carried),
    title: plain(title, TITLE_LIMIT_CHARACTERS),
    submit: plain(submit, TITLE_LIMIT_CHARACTERS),
    close: plain(textsIn().forms.cancel, TITLE_LIMIT_CHARACTERS),
    blocks,
  }
}

/** An input whose block and action have one name, so that its value is found by it. */
export function input(
  id: string,
  label: string,
  element: types.InputBlock['element'],
  { optional = false } = {},
): types.InputBlock {
  return { type: 'input', block_id: id, optional, label: plain(label, OPTION_LIMIT_CHARACTERS), element }
}

export const Chosen = z.object({ selected_option: z.object({ value: z.string() }) })
export const Written = z.object({ value: z.string().nullish() })
