/** The messages of help channels as Slack takes them. */
import type { types } from '@slack/bolt'
import type { Case } from '../../../help/case.js'
import { textsIn } from '../../../texts/texts.js'
import { aside, plain, words } from '../block.js'
import { button } from '../buttons.js'
import { BUTTON_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from '../limits.js'
import type { Message } from '../messages.js'
import { outgoing } from '../outgoing.js'

const { help: texts } = textsIn()

/** The names of buttons, as presses come back with them. */
export const HELPFUL = 'help-helpful'
export const UNHELPFUL = 'help-unhelpful'
export const OFF = 'help-off'
export const APPROVE = 'help-approve'
export const CORRECT = 'help-correct'
export const DISMISS = 'help-dismiss'
export const LINK = 'help-link'

function actions(elements: types.Button[]): types.ActionsBlock {
  return { type: 'actions', elements }
}

function link(url: string, label: string): types.Button {
  return { type: 'button', action_id: LINK, url, text: plain(label, BUTTON_LIMIT_CHARACTERS) }
}

/** Below an answer that nobody asked for; `note` says why it is there. */
export function voteBlocks({ id }: Case, note: string): types.KnownBlock[] {
  const { helpful, unhelpful, off } = texts
  return [aside(note), actions([button(HELPFUL, helpful, id), button(UNHELPFUL, unhelpful, id), button(OFF, off, id)])]
}

/** Below an answer that moderators alone see. `url`: of the question; `note` says until when they may decide. */
export function decideBlocks({ id }: Case, url: string, note: string): types.KnownBlock[] {
  const { approve, correct, dismiss, theQuestion } = texts
  const decisions = [button(APPROVE, approve, id), button(CORRECT, correct, id), button(DISMISS, dismiss, id)]
  return [aside(note), actions([...decisions, link(url, theQuestion)])]
}

/** Below a question: where the same is answered. */
export function pointerMessage(url: string): Message {
  return {
    text: outgoing(texts.same, SECTION_LIMIT_CHARACTERS),
    blocks: [words(texts.same), actions([link(url, texts.theAnswer)])],
  }
}

/** A moderator's own words in the bot's name. */
export function correctionMessage(asked: Case, said: string): Message {
  return {
    text: outgoing(said, SECTION_LIMIT_CHARACTERS),
    blocks: [words(said), ...voteBlocks(asked, texts.byModerator)],
  }
}

/** In the place of what moderators decided about: what, and who did. */
export function decidedMessage(said: string, by: string | null): Message {
  return {
    text: outgoing(said, SECTION_LIMIT_CHARACTERS),
    blocks: [words(said), ...(by === null ? [] : [aside(by)])],
  }
}
