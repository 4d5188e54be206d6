import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js'
import { fittingCommand } from '../../../commands/fitting.js'
import { commands } from '../../../commands/index.js'
import { codeOf } from '../../../commands/ready.js'
import { refusalOf } from '../../../workers/engine/refusal.js'
import type { Asker, Job } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { readSnippet } from '../../snippet.js'
import type { Place } from './wire.js'
import type { Wish } from './wish.js'

export type Asking = ChatInputCommandInteraction | ModalSubmitInteraction

/** Throws `UsageError` for what is not run. */
function codeIn({ code: text, other, view }: Wish): string {
  const blocks = [text, other].flatMap((written) => readSnippet(written).blocks)
  const code = codeOf(blocks, commands.find(({ name }) => name === view) ?? null)
  const refusal = refusalOf(code)
  if (refusal?.kind === 'refused') throw new UsageError(refusal.code, refusal.message)
  return code
}

/** The job of a wish. Throws `UsageError` (`too-long`, `empty`, `nul`, `not-text`). */
export function jobOf(wish: Wish, asked: Asking): Job {
  const code = codeIn(wish)
  const { id, applicationId: application, token } = asked
  return {
    id: `discord-${id}`,
    request: {
      command: wish.view ?? fittingCommand(code).name,
      code,
      python: wish.python,
      asker: askerOf(asked),
    },
    askedAt: asked.createdTimestamp,
    delivery: { application, token },
  }
}

export function askerOf({ user, channelId: channel, guildId: community }: Asking): Asker {
  return { platform: 'discord', user: user.id, channel, community }
}

/** Where the answer to a job goes. */
export function placeOf({ delivery: { application = '', token = '' } }: Job): Place {
  return { application, token }
}
