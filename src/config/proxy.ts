import proxyaddr from 'proxy-addr'
import { MachineError } from '../errors.js'

/** Whether a peer of this address is one of our own proxies, so that what it says of its client counts. */
export type IsOurProxy = (address: string, hop: number) => boolean

/**
 * `TRUSTED_PROXY`: addresses and networks (`10.0.0.0/8`, or `loopback`, `linklocal`, `uniquelocal`), with `,` between
 * them; without it no peer is trusted. Throws `MachineError` (`trusted-proxy-wrong`).
 */
export function proxiesFrom({ TRUSTED_PROXY: value }: Record<string, string | undefined>): IsOurProxy {
  const entries = (value ?? '').split(',').map((entry) => entry.trim())
  try {
    return proxyaddr.compile(entries.filter((entry) => entry !== ''))
  } catch (cause) {
    throw new MachineError(
      'trusted-proxy-wrong',
      `TRUSTED_PROXY is ${JSON.stringify(value)}; write the addresses of your proxies, such as 127.0.0.1 or 10.0.0.0/8, with "," between them, or leave it out`,
      { cause },
    )
  }
}
