/** The learner's lines, as the rows of a timeline show them. */

/** The statements of one line that stand beside each other (`a = []; b = a`), by the semicolons outside of strings. */
export function statementsOf(line: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quote: string | null = null
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index)
    if (quote !== null) {
      if (character === '\\') {
        piece += character + line.charAt(index + 1)
        index += 1
        continue
      }
      if (character === quote) quote = null
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (character === '#') {
      break
    } else if (character === ';') {
      pieces.push(piece)
      piece = ''
      continue
    }
    piece += character
  }
  pieces.push(piece)
  return pieces.map((text) => text.trim()).filter(Boolean)
}

/** A statement's first line, with a mark where it goes on. */
export function statementAt(lines: readonly string[], line: number | null, endLine: number | null): string {
  if (line === null) return ''
  const first = (lines[line - 1] ?? '').replaceAll('\t', '    ').trimEnd()
  return endLine !== null && endLine > line ? `${first} …` : first
}

/** Does this line of code start a block on a line of its own (`for x in y:`), where `;` does not part statements of the block's own level? */
export function isBlock(text: string): boolean {
  return /^\s*(?:for|while|if|elif|else|with|try|except|finally|def|class|async|match|case|lambda)\b/u.test(text)
}

/** Does the statement only pause its function? */
export function pauses(text: string): boolean {
  return /\b(?:yield|await)\b/u.test(text)
}

/** Does the statement hand a value out of its function and leave it? */
export function leaves(text: string): boolean {
  return /^\s*(?:return|yield)\b/u.test(text)
}

/** Does the statement bind that name with `=` or `+=` and their like? */
export function assigns(text: string, name: string): boolean {
  return text
    .split(/(?<![=!<>])=(?!=)/u)
    .slice(0, -1)
    .some((target) => {
      const bound = target.replace(/[-+*/%&|^@<>:\s]+$/u, '')
      return bound.endsWith(name) && !/[\p{L}\p{N}_.]/u.test(bound.slice(0, -name.length).slice(-1))
    })
}
