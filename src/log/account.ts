/**
 * What a log says of a fault. Messages of others may quote what a user wrote (`JSON.parse`, Redis) or an address with a
 * token in it, and their errors carry commands and requests along: neither is told.
 */
import { z } from 'zod'
import { OurobotError } from '../errors.js'

const MESSAGE_LIMIT_CHARACTERS = 1000
const FRAMES_LIMIT = 12
const CAUSES_LIMIT = 4

export interface Account {
  type: string
  /** null where it has none. */
  code: string | null
  message: string
  /** Whether it says what to do, so that where it comes from need not be told. */
  ours: boolean
  /** `    at …`, innermost first. */
  frames: string[]
  cause: Account | null
}

/** From the first quotation mark to the last: what is quoted may hold more of them. */
const QUOTED = /["'`][\s\S]*["'`]/
const ADDRESS = /\b([a-z][\w+.-]*:\/\/)\S+/gi

/** Of a message that is not ours. */
export function withoutQuotes(message: string): string {
  return message.replace(QUOTED, '…').replace(ADDRESS, '$1…').slice(0, MESSAGE_LIMIT_CHARACTERS)
}

/** A path's further steps may be names of the user's. */
function shapeFault({ issues }: z.ZodError): string {
  return issues
    .map(({ code, path: [first] }) => (first === undefined ? code : `${code} in ${String(first)}`))
    .join(', ')
}

function messageOf(error: Error): string {
  if (error instanceof OurobotError) return error.message.slice(0, MESSAGE_LIMIT_CHARACTERS)
  return withoutQuotes(error instanceof z.ZodError ? shapeFault(error) : error.message)
}

function codeOf(error: Error): string | null {
  const code = 'code' in error ? error.code : null
  return typeof code === 'string' || typeof code === 'number' ? String(code).slice(0, 100) : null
}

function framesOf({ stack = '', message }: Error): string[] {
  const lines = stack.replace(message, '').split('\n')
  return lines.filter((line) => line.startsWith('    at ')).slice(0, FRAMES_LIMIT)
}

export function accountOf(fault: unknown, causes = CAUSES_LIMIT): Account {
  if (!(fault instanceof Error)) {
    return {
      type: typeof fault,
      code: null,
      message: withoutQuotes(String(fault)),
      ours: false,
      frames: [],
      cause: null,
    }
  }
  const ours = fault instanceof OurobotError
  return {
    type: fault.name,
    code: codeOf(fault),
    message: messageOf(fault),
    ours,
    frames: ours ? [] : framesOf(fault),
    cause: fault.cause === undefined || causes === 0 ? null : accountOf(fault.cause, causes - 1),
  }
}
