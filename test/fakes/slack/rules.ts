/** What Slack refuses, as its documents say it, and what we never want to send. https://docs.slack.dev/reference/block-kit/blocks */

import { areSoundActions, type Element, isSoundInput, isSoundRich, type Text, textsIn } from './elements.js'

/** A block as it came over the wire. */
export interface Block {
  type: string
  block_id?: string
  text?: Text
  alt_text?: string
  slack_file?: { id: string }
  elements?: Element[]
  label?: Text
  hint?: Text
  element?: Element
}

/** The scope that a method needs. https://docs.slack.dev/reference/methods */
export const SCOPES: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.info': 'files:read',
  'users.info': 'users:read',
  'conversations.history': 'channels:history',
}

const LONGEST: Record<string, number> = { section: 3000, header: 150 }

function textsOf(block: Block): string[] {
  const elements = [...(block.elements ?? []), ...(block.element ? [block.element] : [])]
  const own = [block.text?.text, block.alt_text, block.label?.text, block.hint?.text].map((text) => text ?? '')
  return [...own, ...elements.flatMap(textsIn)]
}

function isSound(block: Block): boolean {
  const length = block.text?.text.length
  if (length !== undefined && (length < 1 || length > (LONGEST[block.type] ?? 0))) return false
  if (block.type === 'header' && block.text?.type !== 'plain_text') return false
  if (block.type === 'image') {
    const alt = block.alt_text?.length ?? 0
    return alt > 0 && alt <= 2000 && block.slack_file !== undefined
  }
  if (block.type === 'input') {
    const label = block.label?.text.length ?? 0
    return label > 0 && label <= 2000 && isSoundInput(block.element)
  }
  if (block.type === 'rich_text') return (block.elements ?? []).every(isSoundRich)
  return block.type !== 'actions' || areSoundActions(block.elements ?? [])
}

/** Slack's word for what is wrong with the blocks, or null. */
export function refusalOf(blocks: Block[]): string | null {
  if (blocks.length > 50 || !blocks.every(isSound)) return 'invalid_blocks'
  const characters = blocks.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0)
  return characters > 13_200 ? 'msg_blocks_too_long' : null
}

/** A window as it came over the wire. */
export interface View extends Record<string, unknown> {
  callback_id: string
  title: Text
  submit?: Text
  close?: Text
  private_metadata: string
  blocks: Block[]
}

/** https://docs.slack.dev/reference/views/modal-views */
export function isSoundView({
  callback_id: id,
  title,
  submit,
  close,
  private_metadata: carried,
  blocks,
}: View): boolean {
  const titles = [title, submit, close].every((one) => one === undefined || (one.text !== '' && one.text.length <= 24))
  const hasInput = blocks.some(({ type }) => type === 'input')
  const isWhole = titles && id.length <= 255 && carried.length <= 3000 && blocks.length <= 100
  return isWhole && (!hasInput || submit !== undefined) && blocks.every(isSound)
}

/** A moment, which each reads by their own clock. https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const MOMENT = /<!date\^\d+\^[^<>|^]+\|[^<>|^]+>/g

/** What would ping, link or break: a message of ours never holds it. `groups`: those that it may call. */
export function dangersIn(
  message: { text?: string; blocks?: Block[] } & Record<string, unknown>,
  groups: ReadonlySet<string> = new Set(),
): string[] {
  const blocks = message.blocks ?? []
  // Rich text is shown as it is: nothing in it is read as a link or an entity.
  const read = blocks.filter(({ type }) => type !== 'rich_text')
  const said = [message.text ?? '', ...read.flatMap(textsOf)].map((text) => text.replace(MOMENT, ''))
  const raw = said.filter((text) => /[<>]|&(?!(?:amp|lt|gt);)/.test(text))
  const loose = blocks.filter(({ text }) => text?.type === 'mrkdwn' && text.verbatim !== true).map(({ type }) => type)
  const quiet = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false }
  const loud = Object.entries(quiet).filter(([name, value]) => String(message[name]) !== String(value))
  return [...raw, ...loose, ...loud.map(([name]) => name), ...callsIn(blocks).filter((one) => !groups.has(one))]
}

/** A `channel` is linked, and calls nobody. */
const CALLS = ['user', 'usergroup', 'broadcast']

/** Those whom rich text calls, for which it needs no entities: a group by its id, others by what they are. */
export function callsIn(blocks: Block[]): string[] {
  const inRich = blocks.filter(({ type }) => type === 'rich_text').flatMap(({ elements = [] }) => elements)
  const called = inRich.flatMap(({ elements = [] }) => elements).filter(({ type }) => CALLS.includes(type))
  return called.map(({ type, usergroup_id: group }) => group ?? type)
}
