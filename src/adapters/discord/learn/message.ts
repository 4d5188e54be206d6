/** The course's pages as Discord takes them. */
import { ButtonStyle, ComponentType } from 'discord.js'
import type { ArticleTopic, Given, Question } from '../../../contract.js'
import type { Answered, Standing } from '../../../learn/learn.js'
import { pageOf } from '../../../learn/page.js'
import { afterSaid, answerSaid, contentsSaid, stopSaid } from '../../../learn/words.js'
import { textsIn } from '../../../texts/texts.js'
import { choicesIn } from '../../guesses.js'
import { button, type Row, row } from '../controls.js'
import { CHOICE_LIMIT_CHARACTERS } from '../limits.js'
import { answerMessage, componentsMessage, displays, type Message, type Picture, withPicture } from '../message.js'
import { pressId } from '../press.js'
import { labelOf, textsOf } from '../text.js'

const { learn, buttons } = textsIn()
/** What the menu of lessons is called; its choice says where to. */
const MENU = pressId('learn', 'contents')

function contents(standing: Standing): Row[] {
  const options = contentsSaid(standing).map(({ lesson, label, aim }) => ({
    label: labelOf(label, CHOICE_LIMIT_CHARACTERS),
    value: lesson,
    description: labelOf(aim.replaceAll('`', ''), CHOICE_LIMIT_CHARACTERS),
  }))
  const menu = { type: ComponentType.StringSelect, custom_id: MENU, placeholder: learn.contents, options } as const
  return [{ type: ComponentType.ActionRow, components: [menu] }]
}

interface Ways {
  /** The answer that *More* opens; null: there is nothing more. */
  more: string | null
  /** Instead of the way on: a question that was not answered right. */
  again?: boolean
}

function turning({ stop }: Standing, { more, again = false }: Ways): Row[] {
  const { before, after, article, lesson, page } = stop
  const back = before ? [button(pressId('learn', before.lesson, before.page), learn.back)] : []
  const on =
    after && (article || !again)
      ? [button(pressId('learn', after.lesson, after.page), afterSaid(stop), { style: ButtonStyle.Primary })]
      : []
  const another = again ? [button(pressId('learn', lesson, page), learn.another, { style: ButtonStyle.Primary })] : []
  return row([...back, ...another, ...on, ...(more === null ? [] : [button(pressId('more', more), buttons.more)])])
}

/** Nothing in it tells which choice is right. */
function questionMessage(question: Question, { job, outcome }: Given, standing: Standing): Message {
  const program = outcome.quiz?.program ?? job.request.code
  const [code, asked, small] = textsOf([
    [{ as: 'code', text: program }],
    [{ as: 'words', text: question.text }],
    [{ as: 'small', text: `${outcome.reply.python} · ${stopSaid(standing.stop)}` }],
  ])
  const choices = choicesIn(question).map((choice, at) => button(pressId('lesson', job.id, at), choice))
  // The way on opens when it is answered; who wants to leave has the menu.
  const rest = [
    ...turning({ ...standing, stop: { ...standing.stop, after: null } }, { more: null }),
    ...contents(standing),
  ]
  return componentsMessage([...displays([code, asked]), ...row(choices), ...displays([small]), ...rest])
}

/** A page of the course: an article, or the question at the end of a lesson. */
export function lessonMessage(given: Given, standing: Standing, picture: Picture | null) {
  const { job, outcome } = given
  if (job.request.quiz && outcome.question) {
    return { message: questionMessage(outcome.question, given, standing), picture: null }
  }
  const rows = [...turning(standing, { more: job.id }), ...contents(standing)]
  return {
    message: answerMessage(pageOf(outcome.reply, standing.stop), picture, rows, { note: stopSaid(standing.stop) }),
    picture,
  }
}

/** Instead of the question that was answered: whether that was right, why, and the picture. */
export function answeredMessage({ given, standing, choice }: Answered, picture: Picture | null): Message {
  const { job, outcome } = given
  const { title, text } = answerSaid(choice, standing)
  const [code, asked, head, small] = textsOf([
    [{ as: 'code', text: outcome.quiz?.program ?? job.request.code }],
    [{ as: 'words', text: outcome.question?.text ?? '' }],
    [
      { as: 'title', text: title },
      { as: 'words', text },
    ],
    [{ as: 'small', text: `${outcome.reply.python} · ${stopSaid(standing.stop)}` }],
  ])
  const rows = [...turning(standing, { more: job.id, again: !choice.right }), ...contents(standing)]
  return withPicture(displays([code, asked, head]), picture, [...displays([small]), ...rows])
}

/** Below the answer of a channel's question. */
export function lessonButton({ lesson, text }: { lesson: ArticleTopic; text: string }): Row[] {
  return row([button(pressId('learn', lesson, 0), text)])
}
