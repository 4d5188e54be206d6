/** What a moderator has instead of an answer: their own words, or another article. */
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Correction } from '../../../help/deciding.js'
import { WORDS_LIMIT_CHARACTERS } from '../../../help/limits.js'
import { textsIn } from '../../../texts/texts.js'
import { type Desk, telling } from '../attending.js'
import { option, plain } from '../block.js'
import { OPTION_LIMIT_CHARACTERS } from '../limits.js'
import { requireSettler } from '../settings.js'
import { tellerAt } from '../teller.js'
import { Chosen, input, Written, windowWith } from '../window.js'
import { decidedMessage } from './message.js'

const { help: texts } = textsIn()

const CORRECTING = 'help-correcting'
const WORDS = 'words'
const ARTICLE = 'article'

/** What the window carries with it: which answer, below which message it is decided, and how to reach whoever decides. */
const Opened = z.object({ id: z.string(), channel: z.string(), ts: z.string(), responseUrl: z.string() })
type Opened = z.infer<typeof Opened>

const Values = z.object({
  [WORDS]: z.object({ [WORDS]: Written }),
  [ARTICLE]: z
    .object({ [ARTICLE]: Chosen.partial().extend({ selected_option: Chosen.shape.selected_option.nullish() }) })
    .optional(),
})

export function correctingWindow(opened: Opened, articles: readonly { id: string; label: string }[]): types.ModalView {
  const own: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: WORDS,
    multiline: true,
    max_length: WORDS_LIMIT_CHARACTERS,
  }
  const other: types.StaticSelect = {
    type: 'static_select',
    action_id: ARTICLE,
    placeholder: plain(texts.otherArticle, OPTION_LIMIT_CHARACTERS),
    options: articles.map(({ id, label }) => option(label, id)),
  }
  return windowWith({
    id: CORRECTING,
    title: texts.correctTitle,
    submit: texts.post,
    carried: opened,
    blocks: [
      input(WORDS, texts.ownWords, own, { optional: true }),
      ...(articles.length === 0 ? [] : [input(ARTICLE, texts.otherArticle, other, { optional: true })]),
    ],
  })
}

function correctionIn(values: unknown): Correction | null {
  const filled = Values.parse(values)
  const words = (filled[WORDS][WORDS].value ?? '').trim()
  const article = filled[ARTICLE]?.[ARTICLE].selected_option?.value
  if (words !== '') return { words }
  return article === undefined ? null : { article }
}

export function hearCorrections({ app, gateway, houseIn, repeats }: Desk): void {
  app.view(CORRECTING, async ({ ack, body, view, client, context }) => {
    const correction = correctionIn(view.state.values)
    if (correction === null) return ack({ response_action: 'errors', errors: { [WORDS]: texts.neither } })
    await ack()
    if (!repeats.isNew(`${view.id}-${view.hash}`)) return
    const { id, channel, ts, responseUrl } = Opened.parse(JSON.parse(view.private_metadata))
    const { home, messages } = houseIn(context)
    const { id: user, name } = body.user
    await telling(tellerAt(responseUrl), async () => {
      await requireSettler({ user, community: home.team, client, gateway })
      await gateway.help.correct({ platform: 'slack', community: home.team, channel }, id, correction, responseUrl)
      const words = 'words' in correction ? texts.corrected : texts.chosen
      await messages.change({ channel, ts }, decidedMessage(words, name))
    })
  })
}
