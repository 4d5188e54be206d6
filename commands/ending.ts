/** How a snippet ended, kindly: what happened, and that what was seen until then is shown. */
import type { Analysis, Result, Section, Truncation } from '../src/contract.js'
import { clip, oneLine, plural } from './words.js'

/** What happened, in a sentence; null where the snippet just finished. */
export function endingSentence(result: Result): string | null {
  switch (result.kind) {
    case 'finished':
      return null
    case 'exception':
      return `${result.line === null ? 'It stopped' : `It stopped at line ${result.line}`} with ${raised(result)}.`
    case 'limit':
      return limitSentence(result.limit, result.detail)
    case 'crashed':
      return crashSentence(result)
    case 'refused':
      return full(clip(oneLine(result.message), 110))
  }
}

/** For an answer that has nothing else to show. */
export function endingHeadline(result: Result): string | null {
  if (result.kind !== 'exception' || !isSyntaxError(result.type)) return endingSentence(result)
  const place = result.line === null ? 'Python cannot read this yet' : `Python cannot read line ${result.line} yet`
  return `${place}: ${raised(result)}.`
}

/** Said after the ending where something was traced; null where it is plain. */
export function untilThen(result: Result, line: number | null = null): string | null {
  if (result.kind === 'finished') return null
  return line === null
    ? 'You see everything up to that point.'
    : `It was at line ${line}; you see everything up to there.`
}

const SYNTAX_ERRORS = new Set(['SyntaxError', 'IndentationError', 'TabError'])

export function isSyntaxError(type: string): boolean {
  return SYNTAX_ERRORS.has(type)
}

function raised(result: Extract<Result, { kind: 'exception' }>): string {
  const message = brief(oneLine(result.message))
  const type = clip(oneLine(result.type), 40)
  return (message === '' ? type : `${type}: ${message}`).replace(/[.…]$/u, '')
}

/** A long message is cut to its first sentence where that says enough. */
function brief(message: string): string {
  const first = message.slice(0, message.indexOf('. '))
  return message.length > 70 && first.length > 10 ? clip(first, 70) : clip(message, 70)
}

function limitSentence(limit: 'time' | 'memory' | 'output', detail: string): string {
  const what = {
    time: 'It was still running when its time was up',
    memory: 'It asked for more memory than a snippet gets here',
    output: 'It printed more than fits here',
  }[limit]
  const how = clip(oneLine(detail), 60).replace(/\.$/u, '')
  return how === '' ? `${what}, so it was stopped.` : `${what} (${how}).`
}

const SIGNALS: Readonly<Record<string, string>> = {
  SIGSEGV: 'it touched memory that is not its own',
  SIGBUS: 'it touched memory that is not there',
  SIGABRT: 'CPython found itself broken and gave up',
  SIGFPE: 'the processor refused a calculation',
  SIGILL: 'the processor met an instruction it does not know',
  SIGKILL: 'it was stopped from outside',
  SIGTERM: 'it was asked to stop',
  SIGXCPU: 'it used up its processor time',
  SIGSYS: 'it asked the system for something that is not allowed here',
}

function crashSentence(result: Extract<Result, { kind: 'crashed' }>): string {
  if (result.signal !== undefined) {
    const reason = SIGNALS[result.signal]
    return `The snippet crashed Python itself: ${reason ? `${reason} (${result.signal})` : result.signal}.`
  }
  return `The snippet ended Python itself, with exit status ${result.exit ?? 'unknown'}.`
}

/** What was cut, a sentence each. */
export function cutSentences(truncated: readonly Truncation[], steps?: number): string[] {
  const said: Record<Truncation, string> = {
    steps: `${steps === undefined ? 'Only the first steps' : `Only the first ${plural(steps, 'step')}`} were traced.`,
    output: 'Its output was cut.',
    objects: 'There were more objects than are shown.',
    data: 'There was too much to keep, so the last part is missing.',
  }
  return [...new Set(truncated)].map((what) => said[what])
}

/** What the snippet printed, and the message of an error with its caret. */
export function outputSections(analysis: Analysis): Section[] {
  const sections: Section[] = []
  if (analysis.stdout.trim() !== '') sections.push({ kind: 'code', title: 'Output', text: analysis.stdout.trimEnd() })
  if (analysis.stderr.trim() !== '') {
    const caret = caretOf(analysis)
    if (caret !== null)
      sections.unshift({ kind: 'code', title: 'Where Python stopped reading', text: caret, open: true })
    else sections.push({ kind: 'code', title: 'Error output', text: analysis.stderr.trimEnd() })
  }
  return sections
}

/** The line and caret that a SyntaxError shows on standard error (the part after `File …, line N`). */
export function caretOf(analysis: Analysis): string | null {
  const { result } = analysis
  if (result.kind !== 'exception' || !isSyntaxError(result.type)) return null
  const lines = analysis.stderr.trimEnd().split('\n')
  const file = lines.findLastIndex((line) => /^\s*File ".*", line \d+/u.test(line))
  const shown = lines.slice(file + 1)
  if (file < 0 || shown.length === 0) return null
  // For some errors CPython reads the line again from the file, which is not there: its line is empty, its caret astray.
  const line = result.line === null ? undefined : analysis.code.split('\n')[result.line - 1]
  const rest = shown[0]?.trim() === '' && line !== undefined ? [`    ${line.trimEnd()}`, ...shown.slice(2)] : shown
  return rest.join('\n')
}

function full(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}
