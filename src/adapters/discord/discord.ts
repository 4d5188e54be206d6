/** The bot on Discord: one connection to its gateway, answers by its API. */
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js'
import type { Config } from '../../config.js'
import { MachineError, type OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { deliverTo, restoreBy } from './delivery.js'
import { isTaken } from './fault.js'
import { Intake } from './intake.js'
import { Mentions } from './mentions.js'
import { Presses } from './presses.js'
import { type Pace, Progressing } from './progress.js'
import { Reception } from './reception.js'
import { Teller } from './teller.js'
import { Wire } from './wire.js'

export interface Discord {
  name: 'discord'
  /** Whether it is connected; null: it is off. */
  isThere(): boolean | null
  /** One line for whoever starts it. */
  says: string
  /** Takes no more questions; answers go out until the queue is closed. */
  close(): Promise<void>
}

export type DiscordSettings = Pick<Config, 'discordToken'> & Partial<Pick<Config, 'pageUrl' | 'discordReports'>>

/** What another Discord than the real one needs. */
export interface Surroundings {
  rest?: NonNullable<ClientOptions['rest']>
  pace?: Pace
}

/** Without the intent for it, a message's content comes along where the bot is mentioned or written to directly. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

function clientOf(rest: Surroundings['rest']): Client {
  return new Client({
    intents: INTENTS,
    // Direct messages come from channels, and edits of messages, that are not known before.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(rest ? { rest } : {}),
  })
}

/** Where the bot cannot begin; the reason stands in the one line that is told. */
function notLetIn(cause: unknown): MachineError {
  const isRefused = cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice = isRefused
    ? 'Discord does not take DISCORD_TOKEN; copy it anew from its Developer Portal, under Bot'
    : `Discord cannot be reached (${reason}); see to the network, or leave out DISCORD_TOKEN`
  return new MachineError('discord-refused', advice)
}

async function enter(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token).catch(async (cause: unknown) => {
    await client.destroy()
    throw notLetIn(cause)
  })
  return ready
}

/** Throws `MachineError` (`discord-refused`). */
export async function startDiscord(
  { discordToken, pageUrl = null, discordReports = null }: DiscordSettings & { discordToken: string },
  gateway: Gateway,
  onFault: OnFault,
  { rest, pace }: Surroundings = {},
): Promise<Discord> {
  const client = clientOf(rest)
  const wire = new Wire(client.rest)
  const { queue, store } = gateway
  const ways = { wire, store, pageUrl }
  const progress = new Progressing(queue, wire, (id) => restoreBy(ways, id), onFault, pace)
  const intake = new Intake(gateway, progress, onFault)
  const teller = new Teller(wire, intake)
  const presses = new Presses(gateway, pageUrl, wire, intake, teller)
  const reception = new Reception(gateway, discordReports, wire, intake, teller, presses, onFault)
  const mentions = new Mentions(gateway, wire, intake, onFault)
  const taken = new Set<Promise<void>>()
  const take = (done: Promise<void>) => {
    const told = done.catch((fault: Error) => {
      if (!isTaken(fault)) onFault(fault)
    })
    taken.add(told)
    told.finally(() => taken.delete(told))
  }
  client.on(Events.Error, onFault)
  client.on(Events.InteractionCreate, (interaction) => take(reception.take(interaction)))
  client.on(Events.MessageCreate, (message) => take(mentions.take(message)))
  client.on(Events.MessageUpdate, (_, message) => take(mentions.edited(message)))
  const { user } = await enter(client, discordToken)
  await queue.deliver(['discord'], deliverTo({ ...ways, progress, onFault }))
  return {
    name: 'discord',
    isThere: () => client.isReady(),
    says: `Ourobot is on Discord as ${user.tag}`,
    close: async () => {
      await client.destroy()
      await Promise.all(taken)
      progress.close()
    },
  }
}
