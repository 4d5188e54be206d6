/** What stands behind "More", shown to whoever presses the button, a page at a time. */
import type { types } from '@slack/bolt'
import type { Section } from '../../contract.js'
import { answerIn } from '../../moderation/kept.js'
import { textsIn } from '../../texts/texts.js'
import { behindMore } from '../behind-more.js'
import { foldedIn } from './answer.js'
import { aside, codeParts, wordParts } from './block.js'
import { button } from './buttons.js'
import { carriedIn } from './carried.js'
import { MESSAGE_LIMIT_BLOCKS, MESSAGE_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { note } from './notes.js'
import { askerOf, type Presser } from './press.js'
import type { House } from './sending.js'
import { standingIn } from './standing.js'

/** The buttons of a page, with the page that they lead to, from 0, in front of what they carry. */
export const PAGES = /^page-(?:back|next)$/

const { answers: texts, buttons } = textsIn()

/** A title stands with each part of a section, and below each page is which it is, and how to turn it. */
const BLOCKS_BESIDE = 4

function tableText(head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)))
  const cell = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - [...text].length)
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')
}

function bodyOf(section: Section): types.SectionBlock[] {
  switch (section.kind) {
    case 'text':
      return wordParts(section.text)
    case 'list':
      return wordParts(section.items.map((item) => `• ${item}`).join('\n'))
    case 'table':
      return codeParts(tableText(section.head, section.rows))
    case 'code':
      return codeParts(section.text)
  }
}

/** Each with the titles of what stands on it; nothing is left out. */
function pagesOf(sections: readonly Section[]): types.KnownBlock[][] {
  let page: types.KnownBlock[] = []
  const pages = [page]
  let characters = 0
  for (const section of sections) {
    const continued = aside(texts.continued(section.title))
    let titles = [aside(section.title)]
    for (const part of bodyOf(section)) {
      const { length } = JSON.stringify([part, continued])
      const isFull =
        characters + length > MESSAGE_LIMIT_CHARACTERS || page.length + BLOCKS_BESIDE > MESSAGE_LIMIT_BLOCKS
      if (isFull && page.length > 0) {
        page = []
        pages.push(page)
        characters = 0
        titles = titles.length > 0 ? titles : [continued]
      }
      page.push(...titles, part)
      characters += length
      titles = []
    }
  }
  return pages
}

function turning(at: number, count: number, value: string): types.KnownBlock[] {
  const before = at > 0 ? [button('page-back', buttons.back, `${at - 1} ${value}`)] : []
  const after = at < count - 1 ? [button('page-next', buttons.next, `${at + 1} ${value}`)] : []
  return [aside(texts.pageOf(at + 1, count)), { type: 'actions', elements: [...before, ...after] }]
}

/**
 * The page `wanted`, from 0, of what is behind an answer. `value`: what its buttons carry. Throws `UsageError` (`gone`,
 * `off-here`, `ignored`, `withheld`).
 */
export async function moreMessage(house: House, presser: Presser, value: string, wanted = 0): Promise<Message> {
  await standingIn(house.gateway.settings, presser)
  const given = await answerIn(askerOf(presser), carriedIn(value).answer, house)
  const told = { job: given.job, reply: given.outcome.reply }
  const pages = pagesOf(behindMore(told, foldedIn(told)))
  const at = Math.min(wanted, pages.length - 1)
  const blocks = pages[at] ?? []
  if (blocks.length === 0) return note(texts.nothingMore)
  return { text: texts.more, blocks: [...blocks, ...(pages.length > 1 ? turning(at, pages.length, value) : [])] }
}
