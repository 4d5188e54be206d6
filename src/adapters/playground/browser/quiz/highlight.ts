/** Python in colours. A light scan, not a parser: what it does not know stays as it is. */
import { safeText } from '../../../terminal/escape.js'
import { element } from '../elements.js'

const STRING = /'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/
const KEYWORD =
  /False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield/
const TOKEN = new RegExp(
  [
    '(?<comment>#.*)',
    `(?<string>(?:\\b[rRbBuUfFtT]{1,2})?(?:${STRING.source}))`,
    '(?<number>\\b\\d[\\w.]*)',
    `(?<keyword>\\b(?:${KEYWORD.source})\\b)`,
  ].join('|'),
  'g',
)

function* pieces(code: string): Generator<Node | string> {
  let end = 0
  for (const match of code.matchAll(TOKEN)) {
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    yield safeText(code.slice(end, match.index))
    yield element('span', { className: kind }, safeText(match[0]))
    end = match.index + match[0].length
  }
  yield safeText(code.slice(end))
}

/** A block that a keyboard can scroll. */
export function program(code: string): HTMLElement {
  return element('pre', { tabIndex: 0 }, element('code', {}, ...pieces(code)))
}
