/** A question of one's own: a window, the question as it would be posted, and a button that posts it. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import { keptAnswer } from '../../../answers.js'
import { QuizKind, type QuizWish } from '../../../contract.js'
import { UsageError } from '../../../errors.js'
import { KIND_NAMES } from '../../../quiz/kinds.js'
import { readSnippet } from '../../../snippet.js'
import { option, plain } from '../block.js'
import { carriedIn } from '../carried.js'
import { menu } from '../choices.js'
import { HINT_LIMIT_CHARACTERS, INPUT_LIMIT_CHARACTERS } from '../limits.js'
import type { Presser } from '../press.js'
import type { House } from '../sending.js'
import { requireSettler, type Settler } from '../settings.js'
import { Chosen, input, Written, windowWith } from '../window.js'

export const OWN = 'quiz-own'
/** The input that a refusal of the code is shown under. */
export const CODE = 'code'
const NAME_LIMIT_CHARACTERS = 100
const ASK_LIMIT_CHARACTERS = 300

/** What the window carries with it: where it was opened, and how to reach whoever opened it. */
export const Opened = z.object({ channel: z.string(), responseUrl: z.string() })
export type Opened = z.infer<typeof Opened>

const Values = z.object({
  code: z.object({ code: Written }),
  kind: z.object({ kind: Chosen }),
  of: z.object({ of: Written }),
  ask: z.object({ ask: Written }),
})

function line(id: string, label: string, hint: string, limit: number): types.InputBlock {
  const element: types.PlainTextInput = { type: 'plain_text_input', action_id: id, max_length: limit }
  return { ...input(id, label, element, { optional: true }), hint: plain(hint, HINT_LIMIT_CHARACTERS) }
}

function ownWindow(opened: Opened): types.ModalView {
  const kinds = QuizKind.options.map((kind) => option(KIND_NAMES[kind], kind))
  const code: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: CODE,
    multiline: true,
    max_length: INPUT_LIMIT_CHARACTERS,
  }
  return windowWith({
    id: OWN,
    title: 'Your own question',
    submit: 'Look at it',
    carried: opened,
    blocks: [
      input(CODE, 'A few lines of Python', code),
      menu('kind', 'What is asked', kinds, option(KIND_NAMES.prints, 'prints')),
      line('of', 'About which name or type', 'Such as items, or list; empty: what fits', NAME_LIMIT_CHARACTERS),
      line('ask', 'In your own words', 'Empty: the usual words', ASK_LIMIT_CHARACTERS),
    ],
  })
}

/** Throws `UsageError` as `requireSettler`. */
export async function openOwn(settler: Settler, trigger: string, opened: Opened): Promise<void> {
  await requireSettler(settler)
  await settler.client.views.open({ trigger_id: trigger, view: ownWindow(opened) })
}

/** What was filled in. Throws `UsageError` where there is no code. */
export function ownIn(values: unknown): QuizWish {
  const { code: written, kind, of, ask } = Values.parse(values)
  const [code = ''] = readSnippet(written.code.value ?? '').blocks
  if (code.trim() === '') throw new UsageError('empty', 'There is no code yet. Write a few lines of Python here.')
  const said = (text: string | null | undefined) => text?.trim() ?? ''
  return {
    from: 'own',
    kind: QuizKind.catch('prints').parse(kind.kind.selected_option.value),
    code,
    ...(said(of.of.value) ? { of: said(of.of.value) } : {}),
    ...(said(ask.ask.value) ? { ask: said(ask.ask.value) } : {}),
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
