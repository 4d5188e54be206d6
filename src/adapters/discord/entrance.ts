/** The two ways in which Discord tells the bot what its users do. */
import {
  type APIApplication,
  type APIInteraction,
  type APIUser,
  ApplicationFlags,
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js'
import type { DiscordWeb } from '../../config/discord.js'
import { MachineError } from '../../errors.js'
import { ENDPOINT, listenTo } from './web.js'

const UNAUTHORIZED = 401

/** Where the bot cannot begin; the reason stands in the one line that is told. */
function notLetIn(cause: unknown): MachineError {
  const isRefused =
    (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) ||
    (cause instanceof DiscordAPIError && cause.status === UNAUTHORIZED)
  const reason = cause instanceof Error ? cause.message : String(cause)
  const advice = isRefused
    ? 'Discord does not take DISCORD_TOKEN; copy it anew from its Developer Portal, under Bot'
    : `Discord cannot be reached (${reason}); see to the network, or leave out DISCORD_TOKEN`
  return new MachineError('discord-refused', advice)
}

export interface Entered {
  /** `Ourobot#1234` */
  tag: string
  /** Where it is reached, in words. */
  where: string
  isThere(): boolean
  close(): Promise<void>
}

/**
 * Whether Discord tells this bot what messages say: who asks for it without being allowed to is not let in. Throws
 * `MachineError` (`discord-refused`).
 */
export async function mayRead(token: string, options: Partial<RESTOptions> = {}): Promise<boolean> {
  const rest = new REST({ version: '10', ...options }).setToken(token)
  const application = await rest.get(Routes.currentApplication()).catch((cause: unknown) => {
    throw notLetIn(cause)
  })
  const { flags = 0 } = application as APIApplication
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags
  return (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0
}

/** Throws `MachineError` (`discord-refused`). */
export async function overGateway(client: Client, token: string): Promise<Entered> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token).catch(async (cause: unknown) => {
    await client.destroy()
    throw notLetIn(cause)
  })
  const { user } = await ready
  const count = client.ws.shards.size
  const where = count === 1 ? '' : `, over ${count} shards`
  return { tag: user.tag, where, isThere: () => client.isReady(), close: () => client.destroy() }
}

/**
 * What comes in is handed to the client as if it had come over the gateway. Throws `MachineError` (`discord-refused`,
 * `cannot-listen`).
 */
export async function overWeb(client: Client, token: string, web: DiscordWeb & { host: string }): Promise<Entered> {
  client.rest.setToken(token)
  const user = (await client.rest.get(Routes.user()).catch((cause: unknown) => {
    throw notLetIn(cause)
  })) as APIUser
  const listener = await listenTo(web, (interaction) => taken(client, interaction))
  const tag = user.discriminator === '0' ? user.username : `${user.username}#${user.discriminator}`
  const close = async () => {
    await listener.close()
    await client.destroy()
  }
  return { tag, where: `, at port ${listener.port}${ENDPOINT}`, isThere: () => true, close }
}

/** discord.js has no other way to make an interaction of what came over HTTP (14.28, `client/actions/InteractionCreate.js`). */
function taken(client: Client, interaction: APIInteraction): void {
  const { actions } = client as unknown as { actions: { InteractionCreate: { handle(data: APIInteraction): void } } }
  actions.InteractionCreate.handle(interaction)
}
