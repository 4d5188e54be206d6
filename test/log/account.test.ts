import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EngineError } from '../../src/errors.js'
import { accountOf } from '../../src/log/account.js'

const MARK = 'jabberwocky'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('a fault of others', () => {
  test.each<[string, unknown]>([
    ['what JSON.parse quotes', thrownBy(() => JSON.parse(`${MARK} "${MARK}" ${MARK}\n${MARK}"`))],
    ['arguments that Redis quotes', new Error(`ERR unknown command 'AUTH', with args beginning with: '${MARK}' `)],
    ['an address', new TypeError(`Failed to parse URL from https://discord.test/webhooks/1/${MARK}/messages`)],
    ['the names in data of a wrong shape', thrownBy(() => z.strictObject({}).parse({ [MARK]: MARK }))],
    [
      'the names on the way to data of a wrong shape',
      thrownBy(() => z.object({ names: z.record(z.string(), z.number()) }).parse({ names: { [MARK]: MARK } })),
    ],
    ['what an error carries along', Object.assign(new Error('no'), { command: { args: [MARK] }, requestBody: MARK })],
    ['lines that look like its frames', Object.assign(new Error(`no "\n    at ${MARK}"`), {})],
    ['a text that was thrown', `"${MARK}"`],
    ['its causes', new EngineError('run-failed', 'job j failed', { cause: new Error(`no '${MARK}'`) })],
  ])('does not tell %s', (_, fault) => {
    expect(JSON.stringify(accountOf(fault))).not.toContain(MARK)
  })

  test('tells its type, its code and where it comes from', () => {
    const fault = Object.assign(new TypeError('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' })
    const account = accountOf(fault)
    expect(account).toMatchObject({ type: 'TypeError', code: 'ECONNREFUSED', message: fault.message, ours: false })
    expect(account.frames[0]).toContain('account.test.ts')
  })

  test('tells of data of a wrong shape what is wrong, and in which part', () => {
    const fault = thrownBy(() => z.object({ steps: z.array(z.number()) }).parse({ steps: [MARK] }))
    expect(accountOf(fault).message).toBe('invalid_type in steps')
  })
})

test('a fault of ours tells its code and its words, and what caused it', () => {
  const fault = new EngineError('run-failed', 'job "j" failed at try 1', { cause: new RangeError('too deep') })
  expect(accountOf(fault)).toMatchObject({
    type: 'EngineError',
    code: 'run-failed',
    message: 'job "j" failed at try 1',
    ours: true,
    frames: [],
    cause: { type: 'RangeError', message: 'too deep', cause: null },
  })
})

test('causes in a circle come to an end', () => {
  const fault = new Error('round')
  fault.cause = fault
  expect(JSON.stringify(accountOf(fault)).match(/round/g)).toHaveLength(5)
})
