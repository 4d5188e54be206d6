/** Makes elements whose words are text, never HTML; control and invisible characters are written out. */
import { safeLine, safeText } from '../../terminal/escape.js'

type Tags = HTMLElementTagNameMap

export function element<Tag extends keyof Tags>(
  tag: Tag,
  properties: Partial<Tags[Tag]> = {},
  ...children: (Node | string)[]
): Tags[Tag] {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** The element of the page with this id. */
export function part<Tag extends keyof Tags>(id: string, tag: Tag): Tags[Tag] {
  const found = document.getElementById(id)
  if (found?.matches(tag)) return found as Tags[Tag]
  throw new Error(`the page has no ${tag} #${id}`)
}

/** One line of a reply: what stands between backticks is code, and no line starts with an arrow. */
export function inline(text: string): Node[] {
  return safeLine(text)
    .replaceAll(' → ', '\u00a0→ ')
    .split(/`([^`]+)`/)
    .map((piece, at) => (at % 2 === 1 ? element('code', {}, piece) : document.createTextNode(piece)))
}

export function paragraphs(text: string): HTMLElement[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, ...inline(line)))
}

/** A block of code or output, which a keyboard can scroll. */
export function block(text: string): HTMLElement {
  return element('pre', { tabIndex: 0 }, element('code', {}, safeText(text)))
}

/** Brings it up where it begins in the lower half of the window, as it does on a phone. */
export function bringUp(shown: HTMLElement): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (shown.getBoundingClientRect().top > innerHeight / 2)
    shown.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
}
