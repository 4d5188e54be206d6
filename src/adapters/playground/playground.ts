import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from '../../config.js'
import { MachineError } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import { Answers } from './answers.js'
import { appOf } from './app.js'
import { readAssets } from './assets.js'
import type { Neighbour } from './health.js'
import { HEADERS_LIMIT_MS, REQUEST_LIMIT_MS } from './limits.js'
import { Names } from './quiz/names.js'
import { pagePoster } from './quiz/poster.js'

export interface Playground {
  /** `http://127.0.0.1:4000` */
  address: string
  /** Takes no more questions; resolves when those that were asked are answered. */
  close(): Promise<void>
}

type Place = Pick<Config, 'host' | 'port' | 'isOurProxy' | 'pageBlockedWords'>

function cannotListen(
  { host, port }: Pick<Place, 'host' | 'port'>,
  { code, message }: NodeJS.ErrnoException,
): MachineError {
  const advice =
    code === 'EADDRINUSE'
      ? `port ${port} is taken; set PORT to another`
      : `cannot listen at ${host}, port ${port} (${message}); set HOST and PORT to what this machine has`
  return new MachineError('cannot-listen', advice)
}

function listen(server: Server, place: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(place, cause)))
    server.listen(place.port, place.host, () => {
      const bound = server.address()
      if (bound === null || typeof bound === 'string') return
      const host = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
      resolve(`http://${host}:${bound.port}`)
    })
  })
}

/** Returns how to close it: that resolves when every request is answered, and waits for no spare connection. */
function closer(server: Server): () => Promise<unknown> {
  let closing = false
  server.on('request', (_, response) => {
    response.once('close', () => setImmediate(() => closing && server.closeIdleConnections()))
  })
  return () => {
    closing = true
    return new Promise((resolve) => server.close(resolve))
  }
}

/** Serves the page and its API; its health tells of the neighbours too. Throws `MachineError` (`cannot-listen`). */
export async function startPlayground(
  place: Place,
  gateway: Gateway,
  neighbours: readonly Neighbour[] = [],
): Promise<Playground> {
  const answers = await Answers.start(gateway)
  gateway.quiz.join(pagePoster)
  const { isOurProxy } = place
  const names = new Names(place.pageBlockedWords)
  const app = appOf({ gateway, isOurProxy, answers, names, assets: await readAssets(), neighbours })
  const limits = { headersTimeout: HEADERS_LIMIT_MS, requestTimeout: REQUEST_LIMIT_MS }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits }) as Server
  const close = closer(server)
  const address = await listen(server, place)
  return {
    address,
    close: async () => {
      await close()
      await answers.close()
    },
  }
}
