/** What of a text is written and what is computed: `{…}` as in Python's f-strings. */

/** A string, or one sign. */
const TOKEN = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[\s\S]/gu

interface Parted {
  /** The text without its placeholders, `{{` as `{`. */
  written: string
  placeholders: string[]
  /** Whether each brace has its other one. */
  closed: boolean
}

export function parted(text: string): Parted {
  const placeholders: string[] = []
  let written = ''
  let rest = text
  for (let start = rest.search(/[{}]/u); start >= 0; start = rest.search(/[{}]/u)) {
    written += rest.slice(0, start)
    rest = rest.slice(start)
    const doubled = /^(?:\{\{|\}\})/u.exec(rest)
    const end = doubled || rest.startsWith('}') ? 0 : endOf(rest)
    if (doubled) written += rest.slice(0, 1)
    else if (end === 0) return { written: written + rest, placeholders, closed: false }
    else placeholders.push(rest.slice(1, end - 1))
    rest = rest.slice(doubled ? 2 : end)
  }
  return { written: written + rest, placeholders, closed: true }
}

/** Behind the brace that closes the one at the beginning; 0 where there is none. */
function endOf(text: string): number {
  let open = 0
  let at = 0
  for (const [token] of text.matchAll(TOKEN)) {
    at += token.length
    if (token === '{') open += 1
    if (token === '}') open -= 1
    if (open === 0) return at
  }
  return 0
}
