/** Code that is not run at all. */
import type { Result } from '../../src/contract.js'
import { CODE_LIMIT_CHARACTERS, CODE_LIMIT_LINES } from './limits.js'

/** The reason to run nothing, or null. A character is a code point; lines are counted as an editor shows them. */
export function refusalOf(code: string): Result | null {
  const characters = [...code].length
  const lines = code.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length
  if (characters > CODE_LIMIT_CHARACTERS)
    return refused(
      'too-long',
      `This code has ${count(characters)} characters; up to ${count(CODE_LIMIT_CHARACTERS)} fit.`,
    )
  if (lines > CODE_LIMIT_LINES)
    return refused('too-long', `This code has ${count(lines)} lines; up to ${count(CODE_LIMIT_LINES)} fit.`)
  if (code.includes('\0'))
    return refused(
      'nul',
      `Line ${lineOf(code, code.indexOf('\0'))} holds a NUL character, which Python does not accept. Please take it out.`,
    )
  if (isOfAnotherEncoding(code))
    return refused('not-text', 'This file is not UTF-8 text. Please save it as UTF-8, or paste the code.')
  if (!code.isWellFormed())
    return refused('not-text', 'This code holds half a character (a lone surrogate). Please paste it once more.')
  if (code.split(/\r\n|\r|\n/).every(isBlank))
    return refused(
      'empty',
      'There is no code here to run, so nothing happens in memory. Try a line like `a = [1, 2, 3]`.',
    )
  return null
}

/** Bytes that are no UTF-8 come as U+DC80 to U+DCFF, each alone, as Python's `surrogateescape` has it. */
function isOfAnotherEncoding(code: string): boolean {
  const halves = code.match(/\p{Surrogate}/gu)
  return halves?.every((half) => /[\udc80-\udcff]/.test(half)) ?? false
}

function lineOf(code: string, at: number): number {
  return code.slice(0, at).split(/\r\n|\r|\n/).length
}

function isBlank(line: string): boolean {
  return /^\s*(#.*)?$/.test(line)
}

function refused(code: string, message: string): Result {
  return { kind: 'refused', code, message }
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
