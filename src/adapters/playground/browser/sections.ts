/** The parts of a reply beside its words. */
import type { Section } from '../../../contract.js'
import { block, element, inline, paragraphs } from './elements.js'

type Table = Extract<Section, { kind: 'table' }>

function table({ title, head, rows }: Table): HTMLElement {
  const made = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, ...inline(cell))))),
    element(
      'tbody',
      {},
      ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, ...inline(cell))))),
    ),
  )
  return element('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: title }, made)
}

function body(section: Section): Node[] {
  switch (section.kind) {
    case 'text':
      return paragraphs(section.text)
    case 'list':
      return [element('ul', {}, ...section.items.map((item) => element('li', {}, ...inline(item))))]
    case 'table':
      return [table(section)]
    case 'code':
      return [block(section.text)]
  }
}

export function sectionOf(section: Section): HTMLElement {
  return element('section', {}, element('h3', {}, ...inline(section.title)), ...body(section))
}
