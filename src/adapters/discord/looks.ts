/** Other looks at an answer, and its code asked anew; nothing runs twice for a look. */
import { keptAnswer, oldButton } from '../../answers.js'
import type { Given, Job } from '../../contract.js'
import { wishFrom } from '../../quiz/from-answer.js'
import type { Desk } from './desk.js'
import { errandOf } from './errand.js'
import { wordsMessage } from './message.js'
import { isHidden, isOwn, type Pressing } from './pressed.js'
import { jobFor, placeOf } from './question.js'

/** What an answer becomes. */
type Change = (given: Given) => Omit<Job['request'], 'asker'>

function askedIn({ job: { request } }: Given) {
  const { command, code, python, theme } = request
  return { command, code, python, ...(theme ? { theme } : {}) }
}

/** `state`: from 0; null: the whole. */
export function lookAt(answer: string, state: number | null, animated: boolean): Change {
  return (given) => ({ ...askedIn(given), look: { answer, state, animated } })
}

/** The question at that place among those that lead on, from 0. */
export function relatedTo(place: number): Change {
  return (given) => {
    const code = given.outcome.reply.related?.[place]?.id ?? oldButton()
    return { ...askedIn(given), command: 'ask', code }
  }
}

/** `view~NAME`, `python~VERSION`, `quiz` or `move`, as the menu below the answer has them. */
export function changeOf(choice: string, answer: string): Change {
  const [what, which = ''] = choice.split('~')
  if (what === 'view') return (given) => ({ ...askedIn(given), command: which })
  if (what === 'quiz') return (given) => ({ ...askedIn(given), quiz: wishFrom(given.job.request) })
  if (what === 'python') return (given) => ({ ...askedIn(given), python: which })
  return lookAt(answer, null, true)
}

/** In the message itself where it is the presser's own, else in a copy that nobody else sees. */
export async function change(by: Change, answer: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, wire, intake, teller } = desk
  const find = async () => {
    const standing = await intake.check(interaction)
    return { standing, given: await keptAnswer(answer, gateway.store) }
  }
  await teller.unlessRefused(interaction, find, async ({ given, standing }) => {
    const wanted = by(given)
    // A question that somebody makes is nobody else's before it is posted.
    const inPlace = !wanted.quiz && isOwn({ given, standing }, interaction)
    const hidden = isHidden(interaction) || !inPlace
    const shareable = hidden && (wanted.look ? errandOf(given.job).hidden : true)
    const place = placeOf(interaction)
    const job = jobFor(wanted, interaction, { place, hidden, inPlace, shareable, predict: wanted.quiz !== undefined })
    if (inPlace) await wire.acknowledgeInPlace(interaction)
    else await wire.acknowledge(interaction, true)
    await intake.add(job, standing).catch((error: unknown) => {
      const words = intake.explained(error)
      return inPlace ? wire.whisper(place, words) : wire.edit(place, wordsMessage(words))
    })
  })
}
