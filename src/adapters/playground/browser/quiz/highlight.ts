/** Python in colours. A light scan, not a parser: what it does not know stays as it is. */
import { safeText } from '../../../terminal/escape.js'
import { element } from '../elements.js'

const TOKEN = new RegExp(
  [
    /(?<comment>#.*)/,
    /(?<string>\b[rRbBuUfFtT]{0,2}(?:'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"))/,
    /(?<string2>'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/,
    /(?<number>\b\d[\w.]*)/,
    /(?<keyword>\b(?:False|None|True|and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

function* pieces(code: string): Generator<Node | string> {
  let end = 0
  for (const match of code.matchAll(TOKEN)) {
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    yield safeText(code.slice(end, match.index))
    yield element('span', { className: kind.replace('2', '') }, safeText(match[0]))
    end = match.index + match[0].length
  }
  yield safeText(code.slice(end))
}

/** A block that a keyboard can scroll. */
export function program(code: string): HTMLElement {
  return element('pre', { tabIndex: 0 }, element('code', {}, ...pieces(code)))
}
