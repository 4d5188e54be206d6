/** The bot on Discord: questions come over its gateway or over HTTP, answers go by its API. */
import { Client, type ClientOptions, Events, GatewayIntentBits, type Message, Options, Partials } from 'discord.js'
import type { Shards } from '../../config/discord.js'
import type { Config } from '../../config.js'
import type { OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { withHelp } from '../../help/delivering.js'
import { Moderators, withReports } from '../../moderation/reports.js'
import { communityOwner } from '../../owner.js'
import { withQuiz } from '../../quiz/delivering.js'
import { deliverTo, restoreBy } from './delivery.js'
import { mayRead, overGateway, overWeb } from './entrance.js'
import { isTaken } from './fault.js'
import { hearQuestion } from './help/hearing.js'
import { helpPoster } from './help/poster.js'
import { Intake } from './intake.js'
import { Mentions } from './mentions.js'
import { type Pace, Progressing } from './progress.js'
import { discordPoster } from './quiz/poster.js'
import { receive } from './reception.js'
import { Teller } from './teller.js'
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
export interface Settings extends Pick<Config, 'discordWeb' | 'discordShards' | 'discordReports' | 'pageUrl' | 'host'> {
  discordToken: string
}

/** Without the intent for it, a message's content comes along where the bot is mentioned or written to directly. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

function clientOf(rest: Surroundings['rest'], shards: Shards, isReading: boolean): Client {
  return new Client({
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
    intents: isReading ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Direct messages come from channels, and edits of messages, that are not known before.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(rest ? { rest } : {}),
  })
}

/** There is no help channel then. */
const UNREAD = '; for help channels, switch on the Message Content Intent (Developer Portal, Bot), and start it anew'

/** Throws `MachineError` (`discord-refused`). */
export async function startDiscord(
  { discordToken, discordWeb, discordShards, discordReports, pageUrl, host }: Settings,
  gateway: Gateway,
  onFault: OnFault,
  { rest, pace }: Surroundings = {},
): Promise<Discord> {
  const isReading = discordWeb === null && (await mayRead(discordToken, rest))
  const client = clientOf(rest, discordShards, isReading)
  // Not by the client, which forgets the token with the connection: answers go out until the queue is closed.
  const wire = new Wire(discordToken, rest)
  const { queue, store, quiz, help, learn } = gateway
  const ways = { wire, store, learn, pageUrl }
  const progress = new Progressing(queue, wire, (id) => restoreBy(ways, id), onFault, pace)
  const intake = new Intake(gateway, progress, onFault)
  const teller = new Teller(wire, intake)
  const moderators = new Moderators(gateway, (report) => sendReport(report, wire), onFault)
  const desk = { gateway, moderators, pageUrl, reports: discordReports, wire, isReading, intake, teller, onFault }
  const mentions = new Mentions(gateway, wire, intake, onFault)
  const hear = async (message: Message) => {
    if (!(await mentions.take(message))) await hearQuestion(message, gateway)
  }
  const taken = new Set<Promise<void>>()
  const take = (done: Promise<void>) => {
    const told = done.catch((fault: Error) => {
      if (!isTaken(fault)) onFault(fault)
    })
    taken.add(told)
    told.finally(() => taken.delete(told))
  }
  client.on(Events.Error, onFault)
  client.on(Events.GuildDelete, ({ id: community }) => {
    gateway.settings.forget({ platform: 'discord', community }).catch(onFault)
    gateway.records.forget(communityOwner({ platform: 'discord', community }) ?? '').catch(onFault)
  })
  client.on(Events.InteractionCreate, (interaction) => take(receive(interaction, desk)))
  client.on(Events.MessageCreate, (message) => take(hear(message)))
  client.on(Events.MessageUpdate, (_, message) => take(mentions.edited(message)))
  client.on(Events.MessageDelete, (message) => take(mentions.removed(message)))
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) take(mentions.removed(message))
  })
  const entered = await (discordWeb
    ? overWeb(client, discordToken, { ...discordWeb, host })
    : overGateway(client, discordToken))
  quiz.join(discordPoster(ways))
  help.join(helpPoster({ ...ways, client }))
  const deliver = withHelp(withQuiz(deliverTo({ ...ways, progress, onFault }), quiz, store), help)
  await queue.deliver(['discord'], withReports(deliver, moderators))
  return {
    name: 'discord',
    isThere: entered.isThere,
    says: `Ourobot is on Discord as ${entered.tag}${entered.where}${isReading || discordWeb ? '' : UNREAD}`,
    close: async () => {
      await entered.close()
      await Promise.all(taken)
      await moderators.idle()
      progress.close()
    },
  }
}
