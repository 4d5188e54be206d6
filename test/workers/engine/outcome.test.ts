import { constants } from 'node:os'
import { expect, test } from 'vitest'
import { outcomeOf } from '../../../workers/engine/outcome.js'

const { SIGKILL, SIGSEGV, SIGXCPU } = constants.signals
const exit = { exit: 1, status: 0, reason: null, cpuSeconds: 0.01 }

test.each([
  ['killed at its wall', { ...exit, status: SIGKILL, reason: 'wall' as const }, { kind: 'limit', limit: 'time' }],
  ['ended by SIGXCPU', { ...exit, status: SIGXCPU, cpuSeconds: 3 }, { kind: 'limit', limit: 'time' }],
  ['killed at its second CPU limit', { ...exit, status: SIGKILL, cpuSeconds: 4 }, { kind: 'limit', limit: 'time' }],
  ['killed by itself or the kernel', { ...exit, status: SIGKILL }, { kind: 'crashed', signal: 'SIGKILL' }],
  ['that had no memory left to tell how it ended', { ...exit, status: 96 << 8 }, { kind: 'limit', limit: 'memory' }],
  ['that could not tell how it ended', { ...exit, status: 98 << 8 }, { kind: 'refused', code: 'broken' }],
  ['killed for a forged frame', { ...exit, status: SIGKILL, reason: 'asked' as const }, { code: 'forged' }],
  ['ended by a signal', { ...exit, status: SIGSEGV | 0x80 }, { kind: 'crashed', signal: 'SIGSEGV' }],
  ['that exited', { ...exit, status: 3 << 8 }, { kind: 'crashed', exit: 3 }],
  ['that lost its connection', { ...exit, status: 97 << 8 }, { kind: 'refused', code: 'disconnected' }],
])('a child %s', (_, report, result) => {
  expect(outcomeOf(report)).toMatchObject(result)
})
