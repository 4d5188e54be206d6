import { createHash, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Asker } from '../../contract.js'

/** New at each start: what is kept of an address tells nobody which it was. */
const salt = randomBytes(16)

/** What one asker has for itself: an IPv4 address, or the first half of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const rest = tail?.split(':').filter((group) => group !== '') ?? []
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}

export function askerAt(address: string): Asker {
  const user = createHash('sha256').update(salt).update(networkOf(address)).digest('base64url').slice(0, 22)
  return { platform: 'page', user, channel: null, community: null }
}
