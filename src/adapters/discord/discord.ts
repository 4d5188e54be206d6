/** The bot on Discord: one connection to its gateway, answers by its API. */
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
} from 'discord.js'
import { MachineError, type OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { withReports } from '../../moderation/reports.js'
import { deliverTo, restoreBy } from './delivery.js'
import { isTaken } from './fault.js'
import { type Pace, Progressing } from './progress.js'
import { Reception } from './reception.js'
import { Wire } from './wire.js'
import { sendReport } from './withheld.js'

export interface Discord {
  name: 'discord'
  /** Whether it is connected; null: it is off. */
  isThere(): boolean | null
  /** One line for whoever starts it. */
  says: string
  /** Takes no more questions; answers go out until the queue is closed. */
  close(): Promise<void>
}

/** What another Discord than the real one needs. */
export interface Surroundings {
  rest?: NonNullable<ClientOptions['rest']>
  pace?: Pace
}

/** Nothing here needs the contents of messages, or rights on a server. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

function clientOf(rest: Surroundings['rest']): Client {
  return new Client({
    intents: INTENTS,
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
  { discordToken }: { discordToken: string },
  gateway: Gateway,
  onFault: OnFault,
  { rest, pace }: Surroundings = {},
): Promise<Discord> {
  const client = clientOf(rest)
  const wire = new Wire(client.rest)
  const progress = new Progressing(gateway.queue, wire, (id) => restoreBy(wire, gateway.store, id), onFault, pace)
  const reception = new Reception(gateway, wire, progress, onFault)
  const taken = new Set<Promise<void>>()
  client.on(Events.Error, onFault)
  client.on(Events.GuildDelete, ({ id: community }) => {
    gateway.settings.forget({ platform: 'discord', community }).catch(onFault)
  })
  client.on(Events.InteractionCreate, (interaction) => {
    const done = reception.take(interaction).catch((fault: Error) => {
      if (!isTaken(fault)) onFault(fault)
    })
    taken.add(done)
    done.finally(() => taken.delete(done))
  })
  const { user } = await enter(client, discordToken)
  const { queue, store, settings } = gateway
  const deliver = deliverTo({ wire, store, progress, onFault })
  await queue.deliver(
    ['discord'],
    withReports(deliver, settings, (report) => sendReport(report, wire), onFault),
  )
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
