/** `GET /metrics`, on a port of its own: what is open to users tells nobody how much there is to do. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { MachineError } from '../errors.js'
import { logFault } from '../log.js'
import type { Metrics } from './metrics.js'

interface Place {
  host: string
  port: number
}

export interface MetricsServer {
  port: number
  close(): Promise<void>
}

async function answer(metrics: Metrics, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (method !== 'GET' || url !== '/metrics') {
    response.writeHead(404).end('Metrics are at /metrics\n')
    return
  }
  response.setHeader('Content-Type', metrics.type)
  response.end(await metrics.text())
}

/** Throws `MachineError` (`cannot-listen`). */
export async function serveMetrics(metrics: Metrics, { host, port }: Place): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    answer(metrics, request, response).catch((fault) => {
      logFault(fault)
      response.writeHead(500).end()
    })
  })
  server.listen(port, host)
  await once(server, 'listening').catch((cause) => {
    throw new MachineError(
      'cannot-listen',
      `cannot serve metrics at ${host}, port ${port}; set METRICS_PORT to another`,
      {
        cause,
      },
    )
  })
  const bound = server.address()
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : port,
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
