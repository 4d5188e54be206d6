import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Command } from '../../../commands/command.js'
import type { Present } from '../../../workers/presence.js'
import { chosenPythons } from '../../../workers/pythons.js'
import type { Asker, Job } from '../../contract.js'
import { BusyError, UsageError } from '../../errors.js'
import { askedIn, refusalFor } from '../asked.js'
import { readBody } from './body.js'
import { MESSAGE_LIMIT_CHARACTERS } from './limits.js'

const Body = z.object({ code: z.string(), python: z.string().default('default') })

function codeIn(message: string, command: Command): string {
  if (message.length > MESSAGE_LIMIT_CHARACTERS) {
    const [sent, most] = [message.length, MESSAGE_LIMIT_CHARACTERS].map((count) => count.toLocaleString('en-US'))
    throw new UsageError('too-long', `This text has ${sent} characters; up to ${most} are looked through for code.`)
  }
  const code = askedIn([message], command)
  const refusal = refusalFor(code, command)
  if (refusal) throw refusal
  return code
}

/**
 * The job that a request's body asks for. Throws `UsageError` (`bad-body`, `too-long`, `empty`, `nul`, `not-text`,
 * `no-such-python`), and `BusyError` where no worker has been heard of.
 */
export function jobOf(command: Command, text: string, asker: Asker, pythons: Present): Job {
  const body = readBody(text, Body, '{"code": "a = []", "python": "3.14"}')
  const code = codeIn(body.code, command)
  if (pythons.length === 0) throw new BusyError('no-worker', 'No Python is ready yet. Please try again in a moment.')
  chosenPythons(body.python, pythons)
  return {
    id: `page-${randomUUID()}`,
    request: { command: command.name, code, python: body.python, asker },
    askedAt: Date.now(),
    delivery: {},
  }
}
