/** The messages of help channels as Discord takes them. */
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { Case } from '../../../help/case.js'
import { textsIn } from '../../../texts/texts.js'
import { button, type Row, row } from '../controls.js'
import { choiceMessage, componentsMessage, displays, type Message, passagesMessage } from '../message.js'
import { type HelpAct, pressId } from '../press.js'
import { textsOf } from '../text.js'

const { help: texts } = textsIn()

function link(to: Pick<Case, 'community'>, channel: string, message: string, label: string): APIButtonComponent {
  const url = `https://discord.com/channels/${to.community}/${channel}/${message}`
  return { type: ComponentType.Button, style: ButtonStyle.Link, url, label }
}

function press(act: HelpAct, { id }: Case, label: string, style?: ButtonStyle.Success) {
  return button(pressId(act, id), label, style ? { style } : {})
}

/** Below an answer that nobody asked for. */
export function voteRow(asked: Case): Row[] {
  const { helpful, unhelpful, off } = texts
  return row([
    press('helpful', asked, helpful, ButtonStyle.Success),
    press('unhelpful', asked, unhelpful),
    press('off', asked, off),
  ])
}

function questionLink(asked: Case): APIButtonComponent {
  return link(asked, asked.thread ?? asked.channel, asked.message, texts.theQuestion)
}

/** Below an answer that moderators alone see. */
export function decideRow(asked: Case): Row[] {
  return row([
    press('approve', asked, texts.approve, ButtonStyle.Success),
    press('correct', asked, texts.correct),
    press('dismiss', asked, texts.dismiss),
    questionLink(asked),
  ])
}

/** In the place of what moderators decided about: what, and who did. */
export function decidedMessage(words: string, by: string): Message {
  return passagesMessage([
    { as: 'words', text: words },
    { as: 'small', text: by },
  ])
}

/** Below a question: where the same is answered. */
export function pointerMessage(place: Pick<Case, 'community'>, channel: string, message: string): Message {
  return choiceMessage(texts.same, row([link(place, channel, message, texts.theAnswer)]))
}

/** A moderator's own words in the bot's name. */
export function correctionMessage(words: string, rows: Row[]): Message {
  const [said, small] = textsOf([[{ as: 'words', text: words }], [{ as: 'small', text: texts.byModerator }]])
  return componentsMessage([...displays([said, small]), ...rows])
}
