import { MachineError } from '../errors.js'
import { ALLOWANCE, type Allowance } from '../limits/limits.js'

type Environment = Record<string, string | undefined>

function countFrom(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  throw new MachineError(
    'limit-wrong',
    `${name} is ${JSON.stringify(value)}; set it to how many snippets a minute there may be, from 1 on, or leave it out for ${otherwise}`,
  )
}

/** How many snippets a minute may be asked about. Throws `MachineError` (`limit-wrong`). */
export function allowanceFrom(env: Environment): Allowance {
  return {
    user: countFrom('LIMIT_USER', env.LIMIT_USER, ALLOWANCE.user),
    channel: countFrom('LIMIT_CHANNEL', env.LIMIT_CHANNEL, ALLOWANCE.channel),
    community: countFrom('LIMIT_COMMUNITY', env.LIMIT_COMMUNITY, ALLOWANCE.community),
    address: countFrom('LIMIT_ADDRESS', env.LIMIT_ADDRESS, ALLOWANCE.address),
  }
}
