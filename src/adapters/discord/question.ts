import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js'
import { fittingCommand } from '../../../commands/fitting.js'
import { refusalOf } from '../../../workers/engine/refusal.js'
import type { Job } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { readSnippet } from '../../snippet.js'
import type { Place } from './wire.js'
import type { Wish } from './wish.js'

/** Several blocks are one program, as they were written one after the other. Throws `UsageError` for what is not run. */
function codeIn(text: string): string {
  const code = readSnippet(text).blocks.join('\n\n')
  const refusal = refusalOf(code)
  if (refusal?.kind === 'refused') throw new UsageError(refusal.code, refusal.message)
  return code
}

/** The job of a wish. Throws `UsageError` (`too-long`, `empty`, `nul`, `not-text`). */
export function jobOf(wish: Wish, asked: ChatInputCommandInteraction | ModalSubmitInteraction): Job {
  const code = codeIn(wish.code)
  const { id, applicationId: application, token, user, channelId: channel, guildId: community } = asked
  return {
    id: `discord-${id}`,
    request: {
      command: wish.view ?? fittingCommand(code).name,
      code,
      python: wish.python,
      asker: { platform: 'discord', user: user.id, channel, community },
    },
    askedAt: asked.createdTimestamp,
    delivery: { application, token },
  }
}

/** Where the answer to a job goes. */
export function placeOf({ delivery: { application = '', token = '' } }: Job): Place {
  return { application, token }
}
