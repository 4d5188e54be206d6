/** Every attack and what must come of it. `before` is what the snippet printed until then. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Result, Truncation } from '../../src/contract.js'
import { packageRoot } from '../../workers/engine/packageRoot.js'

export interface Attack {
  name: string
  /** Each a possible end; which one it is depends on the version. */
  ends: object[]
  stdout: string | RegExp
  truncated?: Truncation[]
  /** Takes its whole time. */
  slow?: boolean
}

const finished = { kind: 'finished' }
export const time = { kind: 'limit', limit: 'time' }
const memory = { kind: 'limit', limit: 'memory' }
const forged = { kind: 'refused', code: 'forged' }
const crashed = (signal: string) => ({ kind: 'crashed', signal })

export const attacks: Attack[] = [
  { name: 'endless_loop', ends: [time], stdout: 'before\n', slow: true },
  { name: 'endless_sleep', ends: [time], stdout: 'before\n', slow: true },
  { name: 'endless_finalizer', ends: [time], stdout: 'before\n', slow: true },
  { name: 'unjoined_thread', ends: [time], stdout: 'before\n', slow: true },
  { name: 'trap_signals', ends: [time], stdout: 'before\n', slow: true },
  { name: 'ignores_signals', ends: [time], stdout: 'before\n', slow: true },
  // A second signal may come while it handles the first, or while its output is on its way.
  {
    name: 'catches_everything',
    ends: [time, { kind: 'exception', type: 'KeyboardInterrupt' }],
    stdout: /^(before\n)?$/,
    slow: true,
  },
  {
    name: 'signals_while_printing',
    ends: [
      { kind: 'exception', type: 'KeyboardInterrupt' },
      { kind: 'refused', code: 'broken' },
      { kind: 'finished' }, // its loop is over, or the last signal came where no line of it runs
      crashed('SIGALRM'), // the timer runs on where Python has taken its handlers away, as at the end of `python FILE`
    ],
    stdout: /^(before\n?)?$/,
  },
  { name: 'gigabytes_of_output', ends: [time], stdout: /^(x{1000}\n)+x*$/, truncated: ['output'], slow: true },
  { name: 'output_past_python', ends: [time], stdout: '', slow: true },
  { name: 'billion_elements', ends: [memory], stdout: 'before\n' },
  { name: 'memory_bomb_in_c', ends: [finished], stdout: 'True\n' },
  {
    name: 'system_exit',
    ends: [
      { kind: 'crashed', exit: 3 },
      { kind: 'exception', type: 'SystemExit', message: '3' },
    ],
    stdout: 'before\n',
  },
  { name: 'raising_metaclass', ends: [finished], stdout: 'before\n' },
  { name: 'immediate_exit', ends: [{ kind: 'crashed', exit: 3 }], stdout: 'before\n' },
  { name: 'immediate_exit_zero', ends: [{ kind: 'crashed', exit: 0 }], stdout: 'before\n' },
  { name: 'lying_finalizer', ends: [{ kind: 'crashed', exit: 7 }], stdout: 'before\n' },
  { name: 'segmentation_fault', ends: [crashed('SIGSEGV')], stdout: 'before\n' },
  { name: 'abort', ends: [crashed('SIGABRT')], stdout: 'before\n' },
  { name: 'fault_handler', ends: [crashed('SIGSEGV')], stdout: /^before\n/ },
  { name: 'other_call_table', ends: [crashed('SIGSYS')], stdout: 'before\n' },
  {
    name: 'asks_for_input',
    ends: [{ kind: 'exception', type: 'EOFError', message: expect.stringContaining('nobody') }],
    stdout: 'name? ',
  },
  {
    name: 'unknown_import',
    ends: [
      {
        kind: 'exception',
        type: 'ModuleNotFoundError',
        message: expect.stringMatching(/'requests'.*asyncio.*weakref/),
      },
    ],
    stdout: '',
  },
  { name: 'forged_result', ends: [forged], stdout: 'before\n' },
  { name: 'garbage_on_descriptors', ends: [forged], stdout: 'before\n' },
  { name: 'endless_frame', ends: [forged], stdout: 'before\n' },
  { name: 'forged_with_token', ends: [forged], stdout: 'before\n' },
  { name: 'floods_with_token', ends: [forged], stdout: '' },
  { name: 'closes_everything', ends: [finished], stdout: 'before\nafter\n' },
  { name: 'another_process', ends: [finished], stdout: /^(PermissionError\n){5}(-1|32512)\n$/ },
  { name: 'network', ends: [finished], stdout: "b'through'\ngaierror\n" },
  { name: 'files', ends: [finished], stdout: 'no library\n[]\n' },
  { name: 'raw_calls', ends: [finished], stdout: 'tried True\n' },
  { name: 'kills_the_server', ends: [finished], stdout: '-1 -1 -1\nNone\n' },
  { name: 'process_files', ends: [finished], stdout: '' },
  { name: 'raises_limits', ends: [finished], stdout: '' },
  { name: 'thread_bomb', ends: [finished], stdout: 'True\n' },
  { name: 'tiny_thread_bomb', ends: [finished], stdout: 'True\n' },
  {
    name: 'deep_recursion',
    // CPython 3.12 may lose the MemoryError of a frame that it has no room for, and raises SystemError instead.
    ends: [
      crashed('SIGSEGV'),
      memory,
      time,
      { kind: 'exception', type: 'RecursionError' },
      { kind: 'exception', type: 'SystemError' },
    ],
    stdout: 'before\n',
  },
  {
    name: 'deep_recursion_in_c',
    slow: true,
    ends: [crashed('SIGSEGV'), memory, time, { kind: 'exception', type: 'RecursionError' }],
    stdout: 'before\n',
  },
  { name: 'closed_output', ends: [{ kind: 'exception', type: 'ZeroDivisionError' }], stdout: 'before\n' },
  { name: 'replaced_output', ends: [{ kind: 'exception', type: 'ValueError' }], stdout: 'before\n' },
  { name: 'replaced_library', ends: [finished], stdout: 'before\n' },
  { name: 'no_builtins', ends: [{ kind: 'refused', code: 'broken' }], stdout: 'before\n' },
  // A kernel without the 32-bit table has no such interrupt: SIGSEGV.
  ...(process.arch === 'x64'
    ? [
        {
          name: 'other_architecture',
          ends: [crashed('SIGSYS'), crashed('SIGSEGV')],
          stdout: 'before\n',
        } satisfies Attack,
      ]
    : []),
]

/** The program's text, with @NAME@ filled in. */
export function programOf(name: string, values: Record<string, string> = {}): string {
  const text = readFileSync(join(packageRoot(), 'test', 'hostile', `${name}.py`), 'utf8')
  return text.replace(/@([A-Z]+)@/g, (whole, key: string) => values[key] ?? whole)
}

export function isOneOf(result: Result, ends: object[]): boolean {
  return ends.some((end) => {
    try {
      expect(result).toMatchObject(end)
      return true
    } catch {
      return false
    }
  })
}
