/** What is behind "More", as passages of a message. A table becomes a list: on a phone its columns would not fit. */
import type { Section } from '../../contract.js'
import type { Passage } from './text.js'

function rowText(head: readonly string[], [first = '', ...cells]: readonly string[]): string {
  const told = cells.map((cell, index) => (cell === '' ? '' : `${head[index + 1] ?? ''}: ${cell}`))
  return [first, ...told.filter((cell) => cell !== '')].join(' · ')
}

export function bodyOf(section: Section): Passage[] {
  switch (section.kind) {
    case 'text':
      return [{ as: 'words', text: section.text }]
    case 'list':
      return section.items.map((text) => ({ as: 'item', text }))
    case 'table':
      return section.rows.map((row) => ({ as: 'item', text: rowText(section.head, row) }))
    case 'code':
      return [{ as: 'code', text: section.text }]
  }
}

export function titleOf({ title }: Section): Passage {
  return { as: 'title', text: title }
}

export function passagesOf(section: Section): Passage[] {
  return [titleOf(section), ...bodyOf(section)]
}
