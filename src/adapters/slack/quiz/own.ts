/** A question of one's own: a window, the question as it would be posted, and a button that posts it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { keptAnswer } from '../../../answers.js'
import { QuizKind, type QuizWish } from '../../../contract.js'
import { UsageError } from '../../../errors.js'
import { ASK_LIMIT_CHARACTERS, NAME_LIMIT_CHARACTERS, ownWish, WRONG_LIMIT_CHARACTERS } from '../../../quiz/own-wish.js'
import { readSnippet } from '../../../snippet.js'
import { textsIn } from '../../../texts/texts.js'
import { option, plain } from '../block.js'
import { carriedIn } from '../carried.js'
import { menu } from '../choices.js'
import { HINT_LIMIT_CHARACTERS, INPUT_LIMIT_CHARACTERS } from '../limits.js'
import type { Presser } from '../press.js'
import type { House } from '../sending.js'
import { requireSettler, type Settler } from '../settings.js'
import { Chosen, input, Written, windowWith } from '../window.js'

const { forms, quiz } = textsIn()

export const OWN = 'quiz-own'
const CODE = 'code'
const WRONG = 'wrong'

/** What the window carries with it: where it was opened, and how to reach whoever opened it. */
export const Opened = z.object({ channel: z.string(), responseUrl: z.string() })
type Opened = z.infer<typeof Opened>

const Values = z.object({
  code: z.object({ code: Written }),
  kind: z.object({ kind: Chosen }),
  of: z.object({ of: Written }),
  ask: z.object({ ask: Written }),
  wrong: z.object({ wrong: Written }),
})

function line(id: string, { label, help }: { label: string; help: string }, limit: number): types.InputBlock {
  const element: types.PlainTextInput = { type: 'plain_text_input', action_id: id, max_length: limit }
  return { ...input(id, label, element, { optional: true }), hint: plain(help, HINT_LIMIT_CHARACTERS) }
}

function wrongInput(): types.InputBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: WRONG,
    multiline: true,
    max_length: WRONG_LIMIT_CHARACTERS,
  }
  const hint = plain(quiz.form.wrong.help, HINT_LIMIT_CHARACTERS)
  return { ...input(WRONG, quiz.form.wrong.label, element, { optional: true }), hint }
}

function ownWindow(opened: Opened): types.ModalView {
  const kinds = QuizKind.options.map((kind) => option(quiz.kinds[kind], kind))
  const code: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: CODE,
    multiline: true,
    max_length: INPUT_LIMIT_CHARACTERS,
  }
  return windowWith({
    id: OWN,
    title: quiz.form.title.slack,
    submit: quiz.form.look,
    carried: opened,
    blocks: [
      input(CODE, forms.lines, code),
      menu('kind', quiz.form.kind, kinds, option(quiz.kinds.prints, 'prints')),
      line('of', quiz.form.of, NAME_LIMIT_CHARACTERS),
      line('ask', quiz.form.ask, ASK_LIMIT_CHARACTERS),
      wrongInput(),
    ],
  })
}

/** Throws `UsageError` as `requireSettler`. */
export async function openOwn(settler: Settler, trigger: string, opened: Opened): Promise<void> {
  await requireSettler(settler)
  await settler.client.views.open({ trigger_id: trigger, view: ownWindow(opened) })
}

/** What was filled in, or by input what is wrong with it. */
export function ownIn(values: unknown): { wish: QuizWish } | { errors: Record<string, string> } {
  const { code: written, kind, of, ask, wrong: others } = Values.parse(values)
  const [code = ''] = readSnippet(written.code.value ?? '').blocks
  if (code.trim() === '') return { errors: { [CODE]: quiz.refusals.noCode } }
  const said = { of: of.of.value ?? '', ask: ask.ask.value ?? '', wrong: others.wrong.value ?? '' }
  try {
    return { wish: ownWish({ kind: kind.kind.selected_option.value, code, ...said }) }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { errors: { [WRONG]: error.message } }
  }
}

/** Posts a question that was looked at; pressed twice, it is one. Throws `UsageError` (`gone`, and as `requireSettler`). */
export async function postOwn({ gateway }: House, presser: Presser, settler: Settler, value: string): Promise<void> {
  await requireSettler(settler)
  const { answer } = carriedIn(value)
  const { job, outcome } = await keptAnswer(answer, gateway.store)
  // It may have come in a direct message: where it was made it is posted.
  const channel = job.request.asker.channel ?? presser.channel
  const place = { platform: 'slack' as const, community: presser.community, channel }
  const version = outcome.reply.python.replace('CPython ', '')
  await gateway.quiz.ask(place, presser.user, answer, job.request.quiz ?? null, version)
}
