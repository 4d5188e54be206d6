/** How Python itself came to its end, where a snippet brought it down. */
import type { Result } from '../src/contract.js'

const SIGNALS: Readonly<Record<string, string>> = {
  SIGSEGV: 'it touched memory that is not its own',
  SIGBUS: 'it touched memory that is not there',
  SIGABRT: 'it called abort, or CPython found itself broken',
  SIGFPE: 'the processor refused a calculation',
  SIGILL: 'the processor met an instruction it does not know',
  SIGTERM: 'it was asked to stop',
  SIGXCPU: 'it used up its processor time',
  SIGSYS: 'it asked the system for something that is not allowed here',
}

export function crashSentence({ signal, exit }: Extract<Result, { kind: 'crashed' }>): string {
  if (signal === 'SIGKILL') return 'It was killed (SIGKILL): by itself, or by the system for want of memory.'
  if (signal !== undefined) {
    const reason = SIGNALS[signal]
    return `The snippet crashed Python itself: ${reason ? `${reason} (${signal})` : signal}.`
  }
  return `The snippet ended Python itself, with exit status ${exit ?? 'unknown'}.`
}
