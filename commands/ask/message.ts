/** What somebody wrote when they asked: their words, and code of their own. */
import { isCodeLine } from '../../src/snippet/prose.js'
import { readSnippet } from '../../src/snippet.js'
import { codeOf } from '../ready.js'

const TRACEBACK = /^[ \t]*Traceback \(most recent call last\):\n(?:[ \t]+.*\n?)*(?:[\w.]+(?:: .*)?)?/gmu
const FEWEST_LINES = 2

/** A block in fences is code of theirs, and so are lines side by side that can be nothing else; a name in backticks is none. */
export function ownCodeIn(message: string): string | null {
  const text = message.replace(/\r\n?/gu, '\n')
  const blocks = (text.includes('```') ? readSnippet(text).blocks : readSnippet(codeLinesIn(text)).blocks).filter(
    (block) => !isTraceback(block),
  )
  const code = codeOf(blocks, null)
  return code.trim() === '' ? null : code
}

/** Whether there is nothing but what Python says of an error. */
export function isTraceback(message: string): boolean {
  const text = message.replace(/\r\n?/gu, '\n')
  const left = text.replace(TRACEBACK, '').replace(/```\w*/gu, '')
  return left !== text && left.trim() === ''
}

/** The first lines side by side that read like Python, with those that are set in below them. */
function codeLinesIn(text: string): string {
  const runs: string[][] = [[]]
  for (const line of text.replace(TRACEBACK, '').split('\n')) {
    const run = runs.at(-1) ?? []
    const goesOn = run.length > 0 && (/^\s+\S/u.test(line) || line.trim() === '')
    if (isCodeLine(line) || goesOn) run.push(line)
    else if (run.length > 0) runs.push([])
  }
  const isClear = (run: readonly string[]) =>
    run.some((line) => line.startsWith('>>> ')) || run.filter((line) => line.trim() !== '').length >= FEWEST_LINES
  return (runs.find(isClear) ?? []).join('\n')
}
