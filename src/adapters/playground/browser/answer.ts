/** An answer as it stands on the page. */
import type { Analysis, Section } from '../../../contract.js'
import type { Shown } from '../api.js'
import { element, inline, paragraphs } from './elements.js'
import { hashOf } from './link.js'
import { sectionOf } from './sections.js'

/** Program text and what was printed are short and wanted; all the rest waits behind "More". */
function isOpen(section: Section): boolean {
  return section.kind === 'code'
}

/** On its own it opens in full size: what is small on a phone can be looked at closely. */
export function picture({ url, alt }: Shown['pictures'][number]): HTMLElement {
  const image = element('img', { src: url, alt, width: 800 })
  return element('figure', {}, element('a', { href: url, target: '_blank', rel: 'noopener' }, image))
}

function more(sections: Section[]): HTMLElement[] {
  if (sections.length === 0) return []
  const titles = element('span', {}, sections.map(({ title }) => title).join(', '))
  return [element('details', {}, element('summary', {}, 'More ', titles), ...sections.map(sectionOf))]
}

/** Each asks when it is followed. */
function related({ related: found = [] }: Shown['reply'], python: string): HTMLElement[] {
  if (found.length === 0) return []
  const links = found.map(({ id, label }) =>
    element('li', {}, element('a', { href: hashOf({ command: 'ask', code: id, python }) }, ...inline(label))),
  )
  return [element('section', { ariaLabel: 'Related questions' }, element('ul', {}, ...links))]
}

/** `python`: as it was asked for. */
export function answerOf({ reply, pictures }: Shown, python: string, copy: HTMLElement): HTMLElement {
  return element(
    'article',
    {},
    element('h2', {}, ...inline(reply.headline)),
    ...pictures.map(picture),
    ...paragraphs(reply.text),
    ...reply.more.filter(isOpen).map(sectionOf),
    ...more(reply.more.filter((section) => !isOpen(section))),
    ...related(reply, python),
    element('footer', {}, element('span', {}, ...inline(reply.python)), copy),
  )
}

export function failureOf(message: string): HTMLElement {
  return element('article', { className: 'failure', role: 'alert' }, element('p', {}, ...inline(message)))
}

/** The analysis of the first Python asked. */
export function firstAnalysis({ analysis }: Shown): Analysis | undefined {
  return Array.isArray(analysis) ? analysis[0] : analysis
}
