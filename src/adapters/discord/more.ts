/** What waits behind "More", and the code, which a channel has not seen: shown without a second run, a page at a time. */

import { textsIn } from '../../texts/texts.js'
import { behindMore } from '../behind-more.js'
import { button, row } from './controls.js'
import type { Desk } from './desk.js'
import { foldedIn, type Message, pageMessage } from './message.js'
import { pagesOf } from './pages.js'
import { pressId } from './press.js'
import { type Pressing, seenBy } from './pressed.js'

async function pageAt(wanted: number, answer: string, interaction: Pressing, desk: Desk): Promise<Message> {
  const { given } = await seenBy(interaction, answer, desk)
  const { job, outcome } = given
  const told = { job, reply: outcome.reply }
  const pages = pagesOf(behindMore(told, foldedIn(told)))
  const last = pages.length - 1
  const at = Math.min(wanted, last)
  const text = pages[at] ?? ''
  if (last === 0) return pageMessage(text, [])
  const { answers, buttons } = textsIn(job.request.language)
  const to = (target: number) => pressId('more', answer, Math.max(0, Math.min(last, target)))
  return pageMessage(
    `${text}\n-# ${answers.pageOf(at + 1, pages.length)}`,
    row([
      button(to(at - 1), buttons.back, { disabled: at === 0 }),
      button(to(at + 1), buttons.next, { disabled: at === last }),
    ]),
  )
}

/** `detail`: the page, from 0, of a message that shows another one; empty: below the answer, whoever pressed sees the first. */
export async function turnPage(answer: string, detail: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { teller, wire } = desk
  if (detail === '') return teller.show(interaction, () => pageAt(0, answer, interaction, desk))
  await teller.unlessRefused(
    interaction,
    () => pageAt(Number(detail), answer, interaction, desk),
    (message) => wire.update(interaction, message),
  )
}
