/** How a child that did not say so itself came to its end. */
import { constants } from 'node:os'
import { z } from 'zod'
import type { Result } from '../../src/contract.js'
import { CPU_LIMIT_SECONDS, WALL_LIMIT_MS } from './limits.js'

/** The server's line about a child that ended; `status` is waitpid's. */
export const Exit = z.object({
  exit: z.number().int(),
  status: z.number().int(),
  reason: z.enum(['wall', 'asked', 'closing']).nullable(),
  cpuSeconds: z.number(),
})
export type Exit = z.infer<typeof Exit>

/** channel.py ends a child with this status when its connection does not work any more. */
const LOST = 97
/** child.py: when there was no memory left to tell how it ended. */
const SHORT = 96
/** child.py: when something failed that could not be told. */
const FAULT = 98

export const forged: Result = {
  kind: 'refused',
  code: 'forged',
  message: 'The snippet wrote to the connection that carries its results, so Ourobot stopped listening to it.',
}

export function outcomeOf({ status, reason, cpuSeconds }: Exit): Result {
  const signal = status & 0x7f
  if (reason === 'wall') return { kind: 'limit', limit: 'time', detail: `stopped after ${WALL_LIMIT_MS / 1000} s` }
  if (reason === 'asked') return forged
  if (signal === constants.signals.SIGXCPU || (signal === constants.signals.SIGKILL && cpuSeconds >= CPU_LIMIT_SECONDS))
    return { kind: 'limit', limit: 'time', detail: `stopped after ${CPU_LIMIT_SECONDS} s of computing` }
  if (signal !== 0) return { kind: 'crashed', signal: nameOf(signal) }
  return exited(status >> 8)
}

function exited(exit: number): Result {
  if (exit === SHORT) return { kind: 'limit', limit: 'memory', detail: '' }
  if (exit === LOST)
    return {
      kind: 'refused',
      code: 'disconnected',
      message: 'The snippet broke the connection that carries its results.',
    }
  if (exit === FAULT)
    return {
      kind: 'refused',
      code: 'broken',
      message: 'The snippet took away what Python itself needs, so nothing can be told of how it ended.',
    }
  return { kind: 'crashed', exit }
}

function nameOf(signal: number): string {
  const found = Object.entries(constants.signals).find(([, number]) => number === signal)
  return found ? found[0] : `signal ${signal}`
}
