/** What is pressed below an answer. An answer that is kept is shown again, or looked at anew; nothing runs twice for it. */
import { type ButtonInteraction, MessageFlags, PermissionFlagsBits, type StringSelectMenuInteraction } from 'discord.js'
import { presentPythons } from '../../../workers/presence.js'
import { dropAnswer, keptAnswer } from '../../answers.js'
import type { Given, Job } from '../../contract.js'
import { UsageError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import type { Standing } from '../../settings/standing.js'
import { controlsOf, type Display, displayOf } from './controls.js'
import { errandOf } from './errand.js'
import { guessedMessage } from './guessing.js'
import type { Intake } from './intake.js'
import { answerMessage, wordsMessage } from './message.js'
import { moreMessage } from './more.js'
import { pictureOf } from './picture.js'
import { type Press, pressOf } from './press.js'
import { askerOf, jobFor, placeOf } from './question.js'
import { standingOf } from './standing.js'
import type { Teller } from './teller.js'
import type { Wire } from './wire.js'
import { wrongForm } from './wrong.js'

type Pressing = ButtonInteraction | StringSelectMenuInteraction

const PRIVATE_HERE = 'In this channel answers are for their askers alone, so this one cannot be shared here.'
const NOT_YOURS = 'Only who asked for this answer, and those who may manage messages here, can delete it.'

function isHidden({ message }: Pressing): boolean {
  return message.flags.has(MessageFlags.Ephemeral)
}

function nameOf({ member, user }: Pressing): string {
  return member && 'displayName' in member ? member.displayName : user.displayName
}

function isModerator({ memberPermissions }: Pressing): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false
}

/** The answer below which it was pressed, and how whoever pressed stands there. */
interface Pressed {
  given: Given
  standing: Standing
}

/** Whether the message itself changes for whoever pressed; others get a copy that nobody else sees. */
function isOwn({ given, standing }: Pressed, interaction: Pressing): boolean {
  const isTheirs = given.job.request.asker.user === interaction.user.id
  return isHidden(interaction) || (isTheirs && !standing.private)
}

/** What an answer becomes: another look at it, or its code asked anew. */
type Change = (given: Given) => Omit<Job['request'], 'asker'>

/** `view~NAME`, `python~VERSION` or `move`, as the menu below the answer has them. */
function changeOf(choice: string, answer: string): Change {
  const [what, which = ''] = choice.split('~')
  if (what === 'view') return (given) => ({ ...askedIn(given), command: which })
  if (what === 'python') return (given) => ({ ...askedIn(given), python: which })
  return lookAt(answer, null, true)
}

function lookAt(answer: string, state: number | null, animated: boolean): Change {
  return (given) => ({ ...askedIn(given), look: { answer, state, animated } })
}

function askedIn({ job: { request } }: Given) {
  const { command, code, python, theme } = request
  return { command, code, python, ...(theme ? { theme } : {}) }
}

export class Presses {
  constructor(
    private readonly gateway: Gateway,
    private readonly pageUrl: string | null,
    private readonly wire: Wire,
    private readonly intake: Intake,
    private readonly teller: Teller,
  ) {}

  /** What is no answer's of ours is left alone. */
  async take(interaction: Pressing): Promise<void> {
    const press = pressOf(interaction.customId)
    if (press) await this.#act(press, interaction)
  }

  async #act({ act, answer, detail }: Press, interaction: Pressing): Promise<void> {
    const { store } = this.gateway
    const find = () => keptAnswer(answer, store)
    switch (act) {
      case 'guess':
        return this.teller.show(interaction, async () =>
          guessedMessage((await this.#seen(answer, interaction)).given, Number(detail)),
        )
      case 'show':
        return this.#show(answer, interaction)
      case 'more':
        return this.teller.show(interaction, () => moreMessage(answer, store))
      case 'step':
        return this.#change(lookAt(answer, detail === 'whole' ? null : Number(detail), false), answer, interaction)
      case 'again': {
        const [choice] = interaction.isStringSelectMenu() ? interaction.values : []
        if (choice === undefined) return this.wire.acknowledgeInPlace(interaction)
        return this.#change(changeOf(choice, answer), answer, interaction)
      }
      case 'share':
        return this.teller.unlessRefused(
          interaction,
          () => this.#let(find, interaction),
          (pressed) => this.#share(pressed, interaction),
        )
      case 'wrong':
        return this.teller.unlessRefused(interaction, find, () => this.wire.ask(interaction, wrongForm(answer)))
      case 'delete':
        return this.#delete(answer, detail, interaction)
      case 'pick':
      case 'view':
        return
    }
  }

  async #let(find: () => Promise<Given>, interaction: Pressing): Promise<Pressed> {
    const standing = await this.intake.check(interaction)
    return { standing, given: await find() }
  }

  /** What is kept, for all who are answered there: nothing is asked anew. */
  async #seen(answer: string, interaction: Pressing): Promise<Pressed> {
    const standing = await standingOf(interaction, this.gateway.settings)
    if (standing.refusal) throw standing.refusal
    return { standing, given: await keptAnswer(answer, this.gateway.store) }
  }

  /** Instead of its question. */
  async #show(answer: string, interaction: Pressing): Promise<void> {
    await this.teller.unlessRefused(
      interaction,
      () => this.#seen(answer, interaction),
      async (pressed) => {
        if (isOwn(pressed, interaction)) await this.wire.acknowledgeInPlace(interaction)
        else await this.wire.acknowledge(interaction, true)
        await this.#put(pressed.given, displayOf(pressed.given), interaction)
      },
    )
  }

  /** A kept answer, into the message of a press. */
  async #put({ job, outcome }: Given, display: Display, interaction: Pressing, note = ''): Promise<void> {
    const { store } = this.gateway
    const picture = await pictureOf(outcome, job.id, store)
    const pythons = await presentPythons(store).catch(() => [])
    const rows = controlsOf(display, { pythons, pageUrl: this.pageUrl })
    await this.wire.edit(placeOf(interaction), answerMessage(outcome.reply, picture, rows, note), picture)
  }

  /** In the message itself where it is the presser's own, else in a copy that nobody else sees. */
  async #change(change: Change, answer: string, interaction: Pressing): Promise<void> {
    const find = () => keptAnswer(answer, this.gateway.store)
    await this.teller.unlessRefused(
      interaction,
      () => this.#let(find, interaction),
      async ({ given, standing }) => {
        const inPlace = isOwn({ given, standing }, interaction)
        const hidden = isHidden(interaction) || !inPlace
        const wanted = change(given)
        const shareable = hidden && (wanted.look ? errandOf(given.job).hidden : true)
        const place = placeOf(interaction)
        const job = jobFor(wanted, interaction, { place, hidden, inPlace, shareable, predict: false })
        if (inPlace) await this.wire.acknowledgeInPlace(interaction)
        else await this.wire.acknowledge(interaction, true)
        await this.intake.add(job, standing).catch((error: unknown) => {
          const words = this.intake.explained(error)
          return inPlace ? this.wire.whisper(place, words) : this.wire.edit(place, wordsMessage(words))
        })
      },
    )
  }

  /** For all in the channel, as it was given; it counts as a question, so that nobody floods a channel with it. */
  async #share({ given, standing }: Pressed, interaction: Pressing): Promise<void> {
    const { limits } = this.gateway
    if (standing.private) return this.wire.refuse(interaction, PRIVATE_HERE)
    await this.wire.acknowledge(interaction, false)
    try {
      await limits.take(askerOf(interaction), standing.coolDown)
      const display = { ...displayOf(given), shareable: false }
      await this.#put(given, display, interaction, `Shared by ${nameOf(interaction)}`)
    } catch (error) {
      await this.wire.withdraw(placeOf(interaction), this.intake.explained(error))
    }
  }

  /** Also when nothing is kept of it any more. A copy that one person sees leaves the answer to its asker. */
  async #delete(answer: string, asker: string, interaction: Pressing): Promise<void> {
    const isAsker = interaction.user.id === asker
    const isModerating = isModerator(interaction) && !isHidden(interaction)
    if (!isAsker && !isModerating && !isHidden(interaction)) return this.wire.refuse(interaction, NOT_YOURS)
    await this.wire.acknowledgeInPlace(interaction)
    await this.wire.remove(placeOf(interaction))
    const given = await keptAnswer(answer, this.gateway.store).catch((error: unknown) => {
      if (error instanceof UsageError) return null
      throw error
    })
    const isTheirs = given?.job.request.asker.user === interaction.user.id
    if (given && (isTheirs || isModerating)) await dropAnswer(given, this.gateway.store)
  }
}
