/** The course's pages as Slack takes them. */
import type { types } from '@slack/bolt'
import type { Given as Answer, ArticleTopic, Question } from '../../../contract.js'
import { type Position, positionWritten } from '../../../learn/course.js'
import type { Answered, Standing } from '../../../learn/learn.js'
import { pageOf } from '../../../learn/page.js'
import { afterSaid, answerSaid, contentsSaid, stopSaid } from '../../../learn/words.js'
import { textsIn } from '../../../texts/texts.js'
import { behindMore } from '../../behind-more.js'
import { choicesIn } from '../../guesses.js'
import { bodyOf, foldedIn } from '../answer.js'
import { aside, code, header, option, picture, plain, words } from '../block.js'
import { button, type Given, moreOf } from '../buttons.js'
import { BUTTON_LIMIT_CHARACTERS, CODE_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from '../limits.js'
import type { Message } from '../messages.js'
import { outgoing } from '../outgoing.js'

/** The names of buttons and of the menu, as presses come back with them; those of choices have their place at the end. */
export const TURN = /^learn-(?:back|next|again|open)$/
export const CONTENTS = 'learn-contents'
export const CHOICE = /^lesson-choice-\d$/

const { learn } = textsIn()

function turn(id: 'back' | 'next' | 'again' | 'open', text: string, to: Position, isMain = false): types.Button {
  const main: { style?: 'primary' } = isMain ? { style: 'primary' } : {}
  return { ...button(`learn-${id}`, text, positionWritten(to)), ...main }
}

function contents(standing: Standing): types.StaticSelect {
  const options = contentsSaid(standing).map(({ lesson, label }) => option(label, positionWritten({ lesson, page: 0 })))
  const placeholder = plain(learn.contents, BUTTON_LIMIT_CHARACTERS)
  return { type: 'static_select', action_id: CONTENTS, placeholder, options }
}

function turning(standing: Standing, again = false): types.ActionsBlock {
  const { stop } = standing
  const { before, after, article } = stop
  const elements = [
    ...(before ? [turn('back', learn.back, before)] : []),
    ...(again ? [turn('again', learn.another, stop, true)] : []),
    ...(after && (article || !again) ? [turn('next', afterSaid(stop), after, true)] : []),
    contents(standing),
  ]
  return { type: 'actions', elements }
}

/** An article of the course; `file` is null where there is no picture to show. */
export function lessonMessage(answered: Given, file: string | null, standing: Standing): Message {
  const reply = pageOf(answered.reply, standing.stop)
  const given = { ...answered, reply }
  return {
    text: outgoing(reply.headline, SECTION_LIMIT_CHARACTERS),
    blocks: [
      ...bodyOf(given, file),
      aside(`${stopSaid(standing.stop)} · ${reply.python}`),
      turning(standing),
      ...moreOf(given, behindMore(given, foldedIn(given)).length > 0),
    ],
  }
}

/** The question at the end of a lesson: nothing in it tells which choice is right. */
export function lessonQuestion(question: Question, { job, outcome }: Answer, standing: Standing): Message {
  const choices = choicesIn(question).map((choice, at) => button(`lesson-choice-${at}`, choice, `${at} ${job.id}`))
  return {
    text: outgoing(question.text, SECTION_LIMIT_CHARACTERS),
    blocks: [
      code(outcome.quiz?.program ?? job.request.code, CODE_LIMIT_CHARACTERS),
      words(question.text),
      { type: 'actions', elements: choices },
      aside(`${stopSaid(standing.stop)} · ${outcome.reply.python}`),
      // The way on opens when it is answered; who wants to leave has the menu.
      turning({ ...standing, stop: { ...standing.stop, after: null } }),
    ],
  }
}

/** Instead of the question that was answered: whether that was right, why, and the picture. */
export function answeredMessage({ given, standing, choice }: Answered, file: string | null): Message {
  const { job, outcome } = given
  const { title, text } = answerSaid(choice, standing)
  return {
    text: outgoing(title, SECTION_LIMIT_CHARACTERS),
    blocks: [
      code(outcome.quiz?.program ?? job.request.code, CODE_LIMIT_CHARACTERS),
      words(outcome.question?.text ?? ''),
      header(title),
      words(text),
      ...(file === null ? [] : [picture(file, outcome.reply.alt)]),
      aside(`${stopSaid(standing.stop)} · ${outcome.reply.python}`),
      turning(standing, !choice.right),
    ],
  }
}

/** Below the answer of a channel's question. */
export function lessonButton({ lesson, text }: { lesson: ArticleTopic; text: string }): types.ActionsBlock {
  return { type: 'actions', elements: [turn('open', text, { lesson, page: 0 })] }
}
