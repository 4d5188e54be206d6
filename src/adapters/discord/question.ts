import type { BaseInteraction } from 'discord.js'
import { fittingCommand } from '../../../commands/fitting.js'
import { commands } from '../../../commands/index.js'
import type { Asker, Job } from '../../contract.js'
import { askedIn, refusalFor } from '../asked.js'
import { deliveryOf, type Errand } from './errand.js'
import type { Wish } from './wish.js'

/** Who does something, and where. */
export type Doing = Pick<BaseInteraction, 'user' | 'member' | 'channelId' | 'guildId' | 'channel'>

/** An interaction that may become a job. */
export type Asked = Doing & Pick<BaseInteraction, 'id' | 'applicationId' | 'token' | 'createdTimestamp'>

type Wanted = Omit<Job['request'], 'asker'>

/** Throws `UsageError` for what is not run. */
function codeIn({ code: text, other, files, view }: Wish): string {
  const command = commands.find(({ name }) => name === view) ?? null
  const code = askedIn([text, other], command, { files })
  const refusal = refusalFor(code, command)
  if (refusal) throw refusal
  return code
}

/** What a wish asks for. Throws `UsageError` (`too-long`, `empty`, `nul`, `not-text`). */
export function wantedBy(wish: Wish): Wanted {
  const code = codeIn(wish)
  return { command: wish.view ?? fittingCommand(code).name, code, python: wish.python }
}

/** The job of a wish that is answered where it was asked. Throws as `wantedBy`. */
export function jobOf(wish: Wish, asked: Asked): Job {
  const { hidden, predict } = wish
  return jobFor(wantedBy(wish), asked, { place: placeOf(asked), hidden, inPlace: false, shareable: hidden, predict })
}

export function jobFor(wanted: Wanted, asked: Doing & Pick<Asked, 'id' | 'createdTimestamp'>, errand: Errand): Job {
  return {
    id: `discord-${asked.id}`,
    request: { ...wanted, asker: askerOf(asked) },
    askedAt: asked.createdTimestamp,
    delivery: deliveryOf(errand),
  }
}

export function askerOf({ user, channelId: channel, guildId: community }: Doing): Asker {
  return { platform: 'discord', user: user.id, channel, community }
}

/** The message of an interaction. */
export function placeOf({ applicationId: application, token }: Pick<Asked, 'applicationId' | 'token'>) {
  return { way: 'interaction', application, token } as const
}
