/** Code in somebody's message, from its menu: one block is run at once, of several one is picked. */
import { type APISelectMenuOption, ComponentType, type MessageContextMenuCommandInteraction } from 'discord.js'
import { z } from 'zod'
import { UsageError } from '../../errors.js'
import { ownerOf } from '../../owner.js'
import { KEPT_MS } from '../../retention.js'
import { isCodeSeen } from '../../snippet/prose.js'
import { readSnippet } from '../../snippet.js'
import type { Store } from '../../store/store.js'
import { textsIn } from '../../texts/texts.js'
import { codeFiles, noCodeIn, readCode } from './attached.js'
import { views } from './choices.js'
import type { Row } from './controls.js'
import { CHOICE_LIMIT_CHARACTERS, CHOICES_LIMIT } from './limits.js'
import { choiceMessage, type Message } from './message.js'
import { pressId } from './press.js'
import { askerOf, type Doing } from './question.js'
import { labelOf } from './text.js'
import { FITTING, type Wish } from './wish.js'

const TOGETHER = 'together'
const { excuses, forms } = textsIn()

const Blocks = z.array(z.string())

/** Throws `UsageError` (`no-code`, and those of `readCode`). */
export async function blocksIn({ targetMessage }: MessageContextMenuCommandInteraction): Promise<string[]> {
  const { content } = targetMessage
  const attachments = [...targetMessage.attachments.values()]
  const files = await Promise.all(codeFiles(attachments).map(readCode))
  const blocks = [...(isCodeSeen(content) ? readSnippet(content).blocks : []), ...files]
  if (blocks.length > 0) return blocks
  throw noCodeIn(attachments) ?? new UsageError('no-code', excuses.noCode.discord)
}

function keyOf(id: string): string {
  return `discord-choice-${id}`
}

export async function keepBlocks(id: string, blocks: readonly string[], doing: Doing, store: Store): Promise<void> {
  const value = Buffer.from(JSON.stringify(blocks))
  await store.set(keyOf(id), { value, keptMs: KEPT_MS, owner: ownerOf(askerOf(doing)) })
}

/** Throws `UsageError` (`gone`). */
export async function keptBlocks(id: string, store: Store): Promise<string[]> {
  const value = await store.get(keyOf(id))
  if (!value) throw new UsageError('gone', excuses.goneMenu)
  return Blocks.parse(JSON.parse(value.toString()))
}

function menu(id: string, placeholder: string, options: APISelectMenuOption[]): Row {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options }],
  }
}

function blockOptions(blocks: readonly string[]): APISelectMenuOption[] {
  const each = blocks.slice(0, CHOICES_LIMIT - 1).map((block, index) => {
    const first = block.split('\n').find((line) => line.trim() !== '') ?? ''
    const label = labelOf(`${index + 1}: ${first}`, CHOICE_LIMIT_CHARACTERS)
    return { value: String(index), label, description: forms.linesOf(block.split('\n').length) }
  })
  return [...each, { value: TOGETHER, label: forms.allInTurn }]
}

/** The menus of what `keepBlocks` keeps under that id. */
export function choiceOf(id: string, blocks: readonly string[], view: string): Message {
  const fitting = { name: forms.fitting, value: FITTING }
  const viewOptions = [fitting, ...views].map(({ name, value }) => ({ label: name, value, default: value === view }))
  return choiceMessage(forms.several, [
    menu(pressId('view', id), forms.whatToLookAt, viewOptions.slice(0, CHOICES_LIMIT)),
    menu(pressId('pick', id, view), forms.whichCode, blockOptions(blocks)),
  ])
}

/** Code that was found is passed on as it is. It is private first. */
export function wishFound(blocks: readonly string[], view: string): Wish {
  const rest = { code: '', other: '', python: 'default', hidden: true, predict: false }
  return { view: view === FITTING ? null : view, files: [...blocks], ...rest }
}

/** `which`: a choice of the second menu. */
export function picked(blocks: readonly string[], which: string): string[] {
  return blocks.filter((_, index) => which === TOGETHER || which === String(index))
}
