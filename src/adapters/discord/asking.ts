/** Commands and forms with code: acknowledged first, within 3 s, and asked then. */
import type { Attachment, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js'
import { takesWords } from '../../../commands/command.js'
import { commands } from '../../../commands/index.js'
import { presentPythons } from '../../../workers/presence.js'
import type { Job } from '../../contract.js'
import type { Standing } from '../../settings/standing.js'
import { isFlattened } from '../../snippet/flattened.js'
import { codeFiles, noCodeIn, readCode } from './attached.js'
import type { Desk } from './desk.js'
import { formOf } from './form.js'
import { type Asked, jobOf, placeOf } from './question.js'
import { filesSent, type Wish } from './wish.js'

export type Asking = ChatInputCommandInteraction | ModalSubmitInteraction

/** Throws `UsageError` for what is no code. */
async function codeOfAll(files: readonly Attachment[]): Promise<string[]> {
  const read = codeFiles(files)
  const refusal = noCodeIn(files.filter((file) => !read.includes(file)))
  if (refusal) throw refusal
  return Promise.all(read.map(readCode))
}

/** What is acknowledged already; why there is no answer is told to the asker alone. */
export async function askFor(
  job: () => Promise<Job>,
  standing: Standing,
  asked: Asked,
  { intake, wire }: Desk,
): Promise<void> {
  await job()
    .then((made) => intake.add(made, standing))
    .catch((error: unknown) => wire.withdraw(placeOf(asked), intake.explained(error)))
}

/** Without code, or with code in one line that was several, a form opens instead. */
export async function ask(wish: Wish, interaction: Asking, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  const files = interaction.isModalSubmit() ? filesSent(interaction) : []
  const isAsked = commands.some((command) => command.name === wish.view && takesWords(command))
  const isReady = interaction.isModalSubmit() || (wish.code.trim() !== '' && (isAsked || !isFlattened(wish.code)))
  const find = async () => {
    const standing = await intake.check(interaction)
    const asked = { ...wish, hidden: wish.hidden || standing.private }
    return { standing, asked, job: isReady && files.length === 0 ? jobOf(asked, interaction) : null }
  }
  await teller.unlessRefused(interaction, find, async ({ standing, asked, job }) => {
    if (!isReady) {
      const pythons = await presentPythons(gateway.store).catch(() => [])
      return wire.ask(interaction, formOf(wish, pythons))
    }
    await wire.acknowledge(interaction, asked.hidden)
    const made = async () => job ?? jobOf({ ...asked, files: await codeOfAll(files) }, interaction)
    await askFor(made, standing, interaction, desk)
  })
}
