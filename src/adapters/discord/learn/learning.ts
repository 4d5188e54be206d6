/** `/ouro-learn`: a page of the course, for whoever reads it alone, and what is pressed below it. */
import type { ChatInputCommandInteraction } from 'discord.js'
import { oldButton } from '../../../answers.js'
import type { Job } from '../../../contract.js'
import { type Position, positionIn, positionWritten } from '../../../learn/course.js'
import type { Standing as Place } from '../../../learn/learn.js'
import { answerIn } from '../../../moderation/kept.js'
import type { Standing } from '../../../settings/standing.js'
import { askFor } from '../asking.js'
import type { Desk } from '../desk.js'
import { pictureOf } from '../picture.js'
import { isHidden, type Pressing } from '../pressed.js'
import { type Asked, askerOf, type Doing, jobFor, placeOf } from '../question.js'
import { standingOf } from '../standing.js'
import { answeredMessage } from './message.js'

/** A page is nobody's own code: pauses between snippets do not hold for it. */
async function standingFor(doing: Doing, { gateway }: Desk): Promise<Standing> {
  const standing = await standingOf(doing, gateway.settings)
  if (standing.refusal) throw standing.refusal
  await gateway.limits.check(askerOf(doing))
  return { ...standing, coolDown: null }
}

function jobOf({ stop }: Place, asked: Asked, inPlace: boolean, { gateway }: Desk): Job {
  const wanted = gateway.learn.requestFor(askerOf(asked), stop)
  const errand = { hidden: true, inPlace, shareable: false, predict: false, lesson: positionWritten(stop) }
  return jobFor(wanted, asked, { place: placeOf(asked), ...errand })
}

export async function learnCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { gateway, teller, wire } = desk
  const find = async () => {
    const standing = await standingFor(interaction, desk)
    const lesson = interaction.options.getString('lesson') ?? ''
    const place = await gateway.learn.begin(askerOf(interaction), lesson)
    return { standing, job: jobOf(place, interaction, false, desk) }
  }
  await teller.unlessRefused(interaction, find, async ({ standing, job }) => {
    await wire.acknowledge(interaction, true)
    await askFor(async () => job, standing, interaction, desk)
  })
}

function wanted(lesson: string, page: string, interaction: Pressing): Position {
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : []
  return positionIn(chosen === undefined ? `${lesson}~${page}` : `${chosen}~0`) ?? oldButton()
}

/** In the message itself; below a message that all see, in one for whoever pressed alone. */
export async function turnLesson(lesson: string, page: string, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  const inPlace = isHidden(interaction)
  const find = async () => {
    const standing = await standingFor(interaction, desk)
    const place = await gateway.learn.turn(askerOf(interaction), wanted(lesson, page, interaction))
    return { standing, job: jobOf(place, interaction, inPlace, desk) }
  }
  await teller.unlessRefused(interaction, find, async ({ standing, job }) => {
    if (!inPlace) {
      await wire.acknowledge(interaction, true)
      return askFor(async () => job, standing, interaction, desk)
    }
    await wire.acknowledgeInPlace(interaction)
    await intake
      .add(job, standing)
      .catch((error: unknown) => wire.whisper(placeOf(interaction), intake.explained(error)))
  })
}

/** The question becomes its answer. */
export async function answerLesson(answer: string, choice: number, interaction: Pressing, desk: Desk): Promise<void> {
  const { gateway, teller, wire } = desk
  const who = askerOf(interaction)
  const find = async () => {
    const standing = await standingOf(interaction, gateway.settings)
    if (standing.refusal?.code === 'ignored') throw standing.refusal
    return gateway.learn.answer(who, choice, () => answerIn(who, answer, desk))
  }
  await teller.unlessRefused(interaction, find, async (answered) => {
    const { job, outcome } = answered.given
    await wire.acknowledgeInPlace(interaction)
    const picture = await pictureOf(outcome, job.id, gateway.store)
    await wire.edit(placeOf(interaction), answeredMessage(answered, picture), picture)
  })
}
