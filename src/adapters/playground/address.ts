import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyaddr from 'proxy-addr'
import type { IsOurProxy } from '../../config/proxy.js'
import type { Asker } from '../../contract.js'

/** Where a request comes from: its peer, or whom our own proxies name as theirs in `X-Forwarded-For`. */
export function addressOf(request: IncomingMessage, isOurProxy: IsOurProxy): string {
  return request.socket.remoteAddress === undefined ? '' : proxyaddr(request, isOurProxy)
}

/** What one asker has for itself: an IPv4 address, or the first half of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  // Some proxies name the port, too.
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const rest = tail?.split(':').filter((group) => group !== '') ?? []
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}

/** An asker is told again by the same `salt` alone. */
export function askerAt(address: string, salt: Buffer): Asker {
  const user = createHash('sha256').update(salt).update(networkOf(address)).digest('base64url').slice(0, 22)
  return { platform: 'page', user, channel: null, community: null }
}
