/** The bot on Discord: questions come over its gateway or over HTTP, answers go by its API. */
import { Client, type ClientOptions, Events, GatewayIntentBits, Options } from 'discord.js'
import type { Shards } from '../../config/discord.js'
import type { Config } from '../../config.js'
import type { OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { withReports } from '../../moderation/reports.js'
import { deliverTo, restoreBy } from './delivery.js'
import { overGateway, overWeb } from './entrance.js'
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

/** What there is to know of a bot that is on. */
export interface Settings extends Pick<Config, 'discordWeb' | 'discordShards' | 'host'> {
  discordToken: string
}

/** Nothing here needs the contents of messages, or rights on a server. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

function clientOf(rest: Surroundings['rest'], shards: Shards): Client {
  return new Client({
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    intents: INTENTS,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(rest ? { rest } : {}),
  })
}

/** Throws `MachineError` (`discord-refused`). */
export async function startDiscord(
  { discordToken, discordWeb, discordShards, host }: Settings,
  gateway: Gateway,
  onFault: OnFault,
  { rest, pace }: Surroundings = {},
): Promise<Discord> {
  const client = clientOf(rest, discordShards)
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
  const entered = await (discordWeb
    ? overWeb(client, discordToken, { ...discordWeb, host })
    : overGateway(client, discordToken))
  const { queue, store, settings } = gateway
  const deliver = deliverTo({ wire, store, progress, onFault })
  await queue.deliver(
    ['discord'],
    withReports(deliver, settings, (report) => sendReport(report, wire), onFault),
  )
  return {
    name: 'discord',
    isThere: entered.isThere,
    says: `Ourobot is on Discord as ${entered.tag}${entered.where}`,
    close: async () => {
      await entered.close()
      await Promise.all(taken)
      progress.close()
    },
  }
}
