import { HIDDEN, mask } from './mask.js'

interface Line {
  text: string
  /** Leading white space, or null where it does not matter: blank, comment, inside a literal, brackets or after `\`. */
  indent: string | null
  opensBlock: boolean
}

function depthChange(masked: string): number {
  return (masked.match(/[([{]/g)?.length ?? 0) - (masked.match(/[)\]}]/g)?.length ?? 0)
}

function linesOf(code: string): Line[] {
  const masked = mask(code)
  let depth = 0
  let continued = false
  let at = 0
  return code.split('\n').map((text) => {
    const shown = masked.slice(at, at + text.length)
    const insideLiteral = at > 0 && masked[at - 1] === HIDDEN
    at += text.length + 1
    const matters = !insideLiteral && !continued && depth <= 0 && text.trim() !== '' && !/^\s*#/.test(text)
    depth = Math.max(0, depth + depthChange(shown))
    continued = shown.endsWith('\\')
    const opensBlock = new RegExp(`:\\s*${HIDDEN}*$`).test(shown)
    return { text, indent: matters ? (/^[ \t]*/.exec(text)?.[0] ?? '') : null, opensBlock }
  })
}

function commonIndent(lines: Line[]): string {
  const indents = lines.flatMap(({ indent }) => (indent === null ? [] : [indent]))
  return indents.reduce((common, indent) => {
    let length = 0
    while (length < common.length && common[length] === indent[length]) length += 1
    return common.slice(0, length)
  }, indents[0] ?? '')
}

function without(indent: string, lines: Line[]): string[] {
  return lines.map(({ text }) => (text.startsWith(indent) ? text.slice(indent.length) : text.trimStart()))
}

/**
 * Removes the indentation that all lines share. Where chat trimmed the first line alone (what follows it is deeper
 * though it opens no block, or comes back to a depth that was never left), the others lose theirs. Code that Python takes
 * is never changed.
 */
export function dedented(code: string): string {
  const lines = linesOf(code)
  const common = commonIndent(lines)
  if (common !== '') return without(common, lines).join('\n')

  const [, second = lines.length] = lines.flatMap(({ indent }, index) => (indent === null ? [] : [index]))
  const head = lines.slice(0, second)
  const rest = lines.slice(second)
  const restIndent = commonIndent(rest)
  const isBody = head.some(({ opensBlock }) => opensBlock) && rest[0]?.indent === restIndent
  if (restIndent === '' || isBody) return code
  return [...head.map(({ text }) => text), ...without(restIndent, rest)].join('\n')
}
