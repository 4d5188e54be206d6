/** How a snippet ended, kindly: what happened, and that what was seen until then is shown. */
import type { Analysis, Result, Section, Truncation } from '../src/contract.js'
import { crashSentence } from './crash.js'
import { clip, clipWords, code, full, oneLine, plural } from './words.js'

/** What happened, in a sentence; null where the snippet just finished. */
export function endingSentence(result: Result): string | null {
  switch (result.kind) {
    case 'finished':
      return null
    case 'exception':
      if (result.type === 'SystemExit') return exitSentence(result)
      return full(`${result.line === null ? 'It stopped' : `It stopped at line ${result.line}`} with ${raised(result)}`)
    case 'limit':
      return limitSentence(result.limit, result.detail)
    case 'crashed':
      return crashSentence(result)
    case 'refused':
      return result.code === FAULT
        ? 'Ourobot failed here; this is no fault of your code.'
        : full(clipWords(oneLine(result.message), 120))
  }
}

/** For an answer that has nothing else to show. */
export function endingHeadline(result: Result): string | null {
  if (result.kind !== 'exception' || !isSyntaxError(result.type)) return endingSentence(result)
  const place = result.line === null ? 'Python cannot read this yet' : `Python cannot read line ${result.line} yet`
  return full(`${place}: ${raised(result)}`)
}

/** Said after the ending where something was traced; null where it is plain. */
export function untilThen(result: Result, line: number | null = null): string | null {
  if (result.kind === 'finished') return null
  return line === null
    ? 'You see everything up to that point.'
    : `It was at line ${line}; you see everything up to there.`
}

/** The code of a refusal that is Ourobot's own failure. */
const FAULT = 'fault'
const SYNTAX_ERRORS = new Set(['SyntaxError', 'IndentationError', 'TabError'])

export function isSyntaxError(type: string): boolean {
  return SYNTAX_ERRORS.has(type)
}

type Raised = Extract<Result, { kind: 'exception' }>

function raised(result: Raised): string {
  const type = clip(oneLine(result.type), 40)
  const message = isForbidden(result)
    ? 'snippets have no files, network or other processes here'
    : brief(oneLine(result.message))
  return message === '' ? type : `${type}: ${message}`
}

/** What the seal answers, whatever was asked for: `[Errno 1]` (EPERM); a host's name cannot even be looked up. */
function isForbidden({ type, message }: Raised): boolean {
  return message.includes('[Errno 1]') || type === 'gaierror'
}

function exitSentence({ message, line }: Raised): string {
  const given = message === '' || /^-?\d+$/u.test(message) ? message : `'${oneLine(message)}'`
  return `It ended itself with ${code(`sys.exit(${given})`)}${line === null ? '' : ` on line ${line}`}.`
}

/** A long message is cut to its first sentence where that says enough. */
function brief(message: string): string {
  const first = message.slice(0, message.indexOf('. '))
  return clipWords(message.length > 70 && first.length > 10 ? first : message, 70)
}

function limitSentence(limit: 'time' | 'memory' | 'output', detail: string): string {
  const what = {
    time: 'It was still running when its time was up',
    memory: 'It asked for more memory than a snippet gets here',
    output: 'It printed more than fits here',
  }[limit]
  const how = clipWords(oneLine(detail), 60).replace(/\.$/u, '')
  return how === '' ? `${what}, so it was stopped.` : `${what} (${how}).`
}

/** What was cut, a sentence each; `objects` where a command has a word of its own for them. */
export function cutSentences(
  truncated: readonly Truncation[],
  steps?: number,
  objects = 'Not all objects are shown.',
): string[] {
  const said: Record<Truncation, string> = {
    steps: `${steps === undefined ? 'Only the first steps' : `Only the first ${plural(steps, 'step')}`} were traced.`,
    output: 'Its output was cut.',
    objects,
    data: 'There was too much to keep, so the last part is missing.',
  }
  return [...new Set(truncated)].map((what) => said[what])
}

/** What the snippet printed, and the message of an error with its caret. */
export function outputSections(analysis: Analysis): Section[] {
  const sections: Section[] = []
  const { result } = analysis
  if (result.kind === 'refused' && result.code === FAULT)
    sections.push({ kind: 'text', title: 'What failed', text: result.message })
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
