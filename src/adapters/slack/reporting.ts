/** An answer that somebody calls wrong: who runs the bot hears of it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { keptAnswer } from '../../answers.js'
import type { Gateway } from '../../gateway.js'
import { logFault, logReport } from '../../log.js'
import { reportOf } from '../../reports.js'
import { textsIn } from '../../texts/texts.js'
import { aside, header, preformatted, words } from './block.js'
import { carriedIn } from './carried.js'
import { CODE_LIMIT_CHARACTERS, COMMENT_LIMIT_CHARACTERS } from './limits.js'
import type { Messages } from './messages.js'
import { outgoing } from './outgoing.js'
import { input, Written, windowWith } from './window.js'

export const REPORTING = 'report'
const COMMENT = 'comment'

/** The channel of those who run the bot, and how to write there. */
export interface Reports {
  channel: string
  messages: Messages
}

/** What the window carries with it: what is wrong, and how to thank. */
export const Reported = z.object({ value: z.string(), responseUrl: z.string() })

const Filled = z.object({ [COMMENT]: z.object({ [COMMENT]: Written }) })

const { reporting: texts } = textsIn()
const TITLE = texts.report.slack

export const THANKS = texts.thanks.slack

export function reportingWindow(value: string, responseUrl: string): types.ModalView {
  const comment: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: COMMENT,
    multiline: true,
    max_length: COMMENT_LIMIT_CHARACTERS,
  }
  return windowWith({
    id: REPORTING,
    title: texts.title.slack,
    submit: texts.send,
    blocks: [input(COMMENT, texts.expected.slack, comment, { optional: true }), aside(texts.whatGoes.slack)],
    carried: { value, responseUrl },
  })
}

/** Into the log, and to `reports` where that is set. Throws `UsageError` (`gone`). */
export async function report(
  { store }: Pick<Gateway, 'store'>,
  reports: Reports | null,
  value: string,
  values: unknown,
): Promise<void> {
  const comment = Filled.parse(values)[COMMENT][COMMENT].value ?? ''
  const report = reportOf(await keptAnswer(carriedIn(value).answer, store), comment)
  logReport(report)
  if (reports === null) return
  const blocks = [
    header(TITLE),
    preformatted(report.code, CODE_LIMIT_CHARACTERS),
    words(report.told),
    ...(report.comment === '' ? [] : [words(texts.comment(report.comment))]),
    aside([report.command, report.python, report.answer].join(' · ')),
  ]
  // It stands in the log: that a message more failed is nothing for whoever reports.
  await reports.messages.post(reports.channel, { text: outgoing(TITLE, CODE_LIMIT_CHARACTERS), blocks }).catch(logFault)
}
