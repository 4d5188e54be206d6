/**
 * Interactions that Discord sends over HTTP, to an address that it is told, instead of a connection of ours to its
 * gateway. https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { APIInteraction } from 'discord.js'
import { InteractionResponseType, InteractionType } from 'discord.js'
import { verifyKey } from 'discord-interactions'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { DiscordWeb } from '../../config/discord.js'
import { MachineError } from '../../errors.js'

export const ENDPOINT = '/discord/interactions'

/** A form with two fields of 4,000 characters, and the message that a button stands below. */
const BODY_LIMIT_BYTES = 256 * 1024

type Take = (interaction: APIInteraction) => void

/** Discord sends wrong signatures now and then, to see that they are refused. */
export function webApp(publicKey: string, take: Take): Hono {
  const app = new Hono()
  app.post(ENDPOINT, bodyLimit({ maxSize: BODY_LIMIT_BYTES }), async (context) => {
    const body = await context.req.text()
    const signature = context.req.header('X-Signature-Ed25519') ?? ''
    const timestamp = context.req.header('X-Signature-Timestamp') ?? ''
    if (!(await verifyKey(body, signature, timestamp, publicKey))) return context.text('Bad request signature', 401)
    const interaction: APIInteraction = JSON.parse(body)
    if (interaction.type === InteractionType.Ping) return context.json({ type: InteractionResponseType.Pong })
    take(interaction)
    // Answered like one from the gateway, by its callback.
    return context.body(null, 202)
  })
  return app
}

/** Returns the port that it listens at, and how to close it. Throws `MachineError` (`cannot-listen`). */
export async function listenTo(
  { publicKey, port, host }: DiscordWeb & { host: string },
  take: Take,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: webApp(publicKey, take).fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const advice = `cannot listen for Discord at ${host}, port ${port}; set DISCORD_PORT and HOST to what is free here`
      reject(new MachineError('cannot-listen', advice, { cause }))
    })
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await closed
    },
  }
}
