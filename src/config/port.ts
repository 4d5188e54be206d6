import { MachineError } from '../errors.js'

const LAST_PORT = 65_535

/** What the variable `name` says, `otherwise` where it is not set; 0 takes a free port. Throws `MachineError` (`bad-port`). */
export function portFrom<Otherwise extends number | null>(
  name: string,
  value: string | undefined,
  otherwise: Otherwise,
): number | Otherwise {
  if (!value) return otherwise
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= LAST_PORT) return port
  throw new MachineError(
    'bad-port',
    `${name} is ${JSON.stringify(value)}; set it to a whole number up to ${LAST_PORT}, or leave it out for ${otherwise ?? 'none'}`,
  )
}
