import { describe, expect, it, test } from 'vitest'
import { cutSentences, endingHeadline, endingSentence, outputSections } from '../../commands/ending.js'
import type { Result } from '../../src/contract.js'
import { sizes } from './traces.js'

const raised = (type: string, message: string, line: number | null = 2): Result => ({
  kind: 'exception',
  type,
  message,
  line,
})
const allowed = 'snippets have no files, network or other processes here.'

describe('an ending in a sentence', () => {
  test.each<[string, Result, string]>([
    ['of an exception', raised('KeyError', "'b'"), "It stopped at line 2 with KeyError: 'b'."],
    ['of a question', raised('ValueError', 'Are you sure?'), 'It stopped at line 2 with ValueError: Are you sure?'],
    [
      'of an opened file',
      raised('PermissionError', "[Errno 1] Operation not permitted: 'x'"),
      `It stopped at line 2 with PermissionError: ${allowed}`,
    ],
    [
      'of a host looked up',
      raised('gaierror', '[Errno -3] Temporary failure'),
      `It stopped at line 2 with gaierror: ${allowed}`,
    ],
    [
      "of the snippet's own refusal",
      raised('PermissionError', 'no entry'),
      'It stopped at line 2 with PermissionError: no entry.',
    ],
    ['of sys.exit(0)', raised('SystemExit', '0', 4), 'It ended itself with `sys.exit(0)` on line 4.'],
    ['of exit()', raised('SystemExit', '', 4), 'It ended itself with `sys.exit()` on line 4.'],
    ['of an exit with a message', raised('SystemExit', 'bye', 4), "It ended itself with `sys.exit('bye')` on line 4."],
    [
      'of SIGKILL',
      { kind: 'crashed', signal: 'SIGKILL' },
      'It was killed (SIGKILL): by itself, or by the system for want of memory.',
    ],
    [
      'of abort',
      { kind: 'crashed', signal: 'SIGABRT' },
      'The snippet crashed Python itself: it called abort, or CPython found itself broken (SIGABRT).',
    ],
    [
      'of a fault of ours',
      { kind: 'refused', code: 'fault', message: 'RuntimeError: x' },
      'Ourobot failed here; this is no fault of your code.',
    ],
  ])('%s', (_, result, sentence) => {
    expect(endingSentence(result)).toBe(sentence)
  })

  it('is cut behind a word, and the cut is seen', () => {
    const message = `${'x'.repeat(20)} and surrogates are not allowed here at all, whatever the encoding says`
    expect(endingSentence(raised('ValueError', message))).toBe(
      `It stopped at line 2 with ValueError: ${'x'.repeat(20)} and surrogates are not allowed here at all…`,
    )
    expect(endingHeadline(raised('SyntaxError', 'did you mean it?', null))).toBe(
      'Python cannot read this yet: SyntaxError: did you mean it?',
    )
  })
})

it('of a fault of ours the cause is told behind "more"', () => {
  const result = { kind: 'refused' as const, code: 'fault', message: 'RuntimeError: x' }
  expect(outputSections(sizes('', [], { result }))).toEqual([
    { kind: 'text', title: 'What failed', text: 'RuntimeError: x' },
  ])
})

it('what was left out is called what the command calls it', () => {
  expect(cutSentences(['objects'])).toEqual(['Not all objects are shown.'])
  expect(cutSentences(['objects'], undefined, 'Some comparisons are left out.')).toEqual([
    'Some comparisons are left out.',
  ])
})
