import type { BaseInteraction } from 'discord.js'
import { fittingCommand } from '../../../commands/fitting.js'
import { commands } from '../../../commands/index.js'
import { codeOf } from '../../../commands/ready.js'
import { refusalOf } from '../../../workers/engine/refusal.js'
import type { Asker, Job } from '../../contract.js'
import { UsageError } from '../../errors.js'
import { readSnippet } from '../../snippet.js'
import { deliveryOf, type Errand } from './errand.js'
import type { Wish } from './wish.js'

/** Who does something, and where. */
export type Doing = Pick<BaseInteraction, 'user' | 'member' | 'channelId' | 'guildId' | 'channel'>

/** An interaction that may become a job. */
export type Asked = Doing & Pick<BaseInteraction, 'id' | 'applicationId' | 'token' | 'createdTimestamp'>

type Wanted = Omit<Job['request'], 'asker'>

/** Throws `UsageError` for what is not run. */
function codeIn({ code: text, other, files, view }: Wish): string {
  const blocks = [...[text, other].flatMap((written) => readSnippet(written).blocks), ...files]
  const code = codeOf(blocks, commands.find(({ name }) => name === view) ?? null)
  const refusal = refusalOf(code)
  if (refusal?.kind === 'refused') throw new UsageError(refusal.code, refusal.message)
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
