import { mask } from './mask.js'

const PYTHON = new Set('py py2 py3 python python2 python3 pycon pyi ipython ipython3 python-repl doctest'.split(' '))
const OTHER = new Set(
  'bash c console cpp css diff go html ini java javascript js json log md none output plain plaintext powershell rust sh shell sql text toml traceback ts txt xml yaml yml'.split(
    ' ',
  ),
)

interface Block {
  code: string
  python: boolean
}

/** `python3.12`, `{.python .numberLines}`, `python title="a.py"`: the first line says Python, and is none. */
const PYTHON_INFO = [
  /^(?:py|python)\d(?:\.\d+)*[ \t]*\n/i,
  /^\{[ \t]*\.?(?:py|python)3?(?:[ \t][^\n]*)?\}[ \t]*\n/i,
  /^(?:py|python)3?[ \t]+(?:\{[^\n]*\}|[\w-]+=[^\n]*|[\w-]+)[ \t]*\n/i,
]

/** A known language's name on the opening line is its tag, with what tools add to Python's; any other word there is code. */
function untagged(content: string): Block {
  const info = PYTHON_INFO.map((form) => form.exec(content)).find((found) => found !== null)
  if (info) return { code: content.slice(info[0].length).replace(/\n[ \t]*$/, ''), python: true }
  const tag = /^([\w+-]+)[ \t]*\n/.exec(content)
  const language = tag?.[1]?.toLowerCase() ?? ''
  const known = PYTHON.has(language) || OTHER.has(language)
  const code = known ? content.slice(tag?.[0].length) : content.replace(/^[ \t]*\n/, '')
  return { code: code.replace(/\n[ \t]*$/, ''), python: !OTHER.has(language) }
}

interface Quoted {
  content: string
  end: number
  closed: boolean
}

/** What stands between the run of backticks at `start` and the next run as long; without one, all the rest. */
function quoted(text: string, start: number): Quoted {
  const run = /^`+/.exec(text.slice(start))?.[0] ?? ''
  const inside = start + run.length
  const close = text.indexOf(run, inside)
  const end = close === -1 ? text.length : close
  return { content: text.slice(inside, end), end: end + run.length, closed: close !== -1 }
}

/** Each quotation that `opening` starts outside strings and comments; backticks inside those belong to the code. */
function* quotations(text: string, opening: string): Generator<Quoted> {
  let rest = text
  for (let start = mask(rest).indexOf(opening); start !== -1; start = mask(rest).indexOf(opening)) {
    const found = quoted(rest, start)
    yield found
    rest = rest.slice(found.end)
  }
}

/**
 * Fenced blocks (three backticks or more), in order; blocks in another language only where there is nothing else. A fence
 * that is never closed reaches to the end.
 */
export function fencedBlocks(text: string): string[] {
  const found = [...quotations(text, '```')].map(({ content }) => untagged(content))
  const python = found.filter((block) => block.python)
  return (python.length > 0 ? python : found).map(({ code }) => code)
}

/** `inline code`, in order. A backtick outside strings and comments is not Python 3, so plain code has none. */
export function inlineBlocks(text: string): string[] {
  return [...quotations(text, '`')].filter(({ closed }) => closed).map(({ content }) => content.replace(/^ | $/g, ''))
}
