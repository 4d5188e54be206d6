/** Which of several blocks in a message is meant. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { commands } from '../../../commands/index.js'
import { codeOf } from '../../../commands/ready.js'
import type { Present } from '../../../workers/presence.js'
import { UsageError } from '../../errors.js'
import { ownerOf } from '../../owner.js'
import type { Store } from '../../store/store.js'
import { textsIn } from '../../texts/texts.js'
import { option } from './block.js'
import { menu, pythonMenu, viewMenu } from './choices.js'
import { FOUND_KEPT_MS, OPTIONS_LIMIT } from './limits.js'
import { Chosen, windowWith } from './window.js'
import type { Wish } from './wish.js'

const { excuses, forms } = textsIn()

export const CHOOSING = 'choose'
const ALL = 'all'

/** What the window carries with it: where the blocks are kept, where the message stands, and how to reach who asks. */
export const Choosing = z.object({
  found: z.string(),
  channel: z.string(),
  thread: z.string(),
  responseUrl: z.string(),
})
type Choosing = z.infer<typeof Choosing>

const Filled = z.object({
  block: z.object({ block: Chosen }),
  view: z.object({ view: Chosen }),
  python: z.object({ python: Chosen }),
})

/** They may be longer than what a window carries. Returns their key. */
export async function keepFound(
  store: Store,
  id: string,
  blocks: readonly string[],
  whose: { community: string; user: string },
): Promise<string> {
  const key = `slack-found-${id}`
  const owner = ownerOf({ platform: 'slack', ...whose })
  await store.set(key, { value: Buffer.from(JSON.stringify(blocks)), keptMs: FOUND_KEPT_MS, owner })
  return key
}

function firstLine(block: string): string {
  return block.split('\n').find((line) => line.trim() !== '') ?? block
}

export function choosingWindow(blocks: readonly string[], pythons: Present, carried: Choosing): types.ModalView {
  const each = blocks.slice(0, OPTIONS_LIMIT - 1).map((block, at) => option(`${at + 1}: ${firstLine(block)}`, `${at}`))
  const all = option(forms.allAsOne, ALL)
  const [first = all] = each
  return windowWith({
    id: CHOOSING,
    title: forms.showMemory,
    submit: forms.show,
    carried,
    blocks: [menu('block', forms.whichCode, [...each, all], first), viewMenu(undefined), pythonMenu(pythons)],
  })
}

/** Throws `UsageError` (`gone`) where the blocks are kept no more. */
export async function chosenIn(
  values: unknown,
  { found }: Choosing,
  store: Store,
): Promise<{ wish: Wish; python: string }> {
  const { block, view, python } = Filled.parse(values)
  const kept = await store.get(found)
  if (!kept) throw new UsageError('gone', excuses.goneWindow)
  const blocks = z.array(z.string()).parse(JSON.parse(kept.toString()))
  const chosen = block.block.selected_option.value
  const command = commands.find(({ name }) => name === view.view.selected_option.value) ?? null
  const code = chosen === ALL ? codeOf(blocks, command) : (blocks[Number(chosen)] ?? '')
  return { wish: { command, onlyForMe: true, predict: false, code }, python: python.python.selected_option.value }
}
