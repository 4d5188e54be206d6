import type { Reply, Section } from '../../contract.js'
import { safeLine, safeText } from './escape.js'
import type { Look } from './paint.js'
import { pictureLines } from './picture.js'
import { table } from './table.js'
import { wrap } from './width.js'

function sectionLines(section: Section, look: Look): string[] {
  switch (section.kind) {
    case 'text':
      return wrap(safeText(section.text), look.columns)
    case 'list':
      return section.items.flatMap((item) =>
        wrap(safeText(item), look.columns - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`),
      )
    case 'table':
      return table(
        look,
        section.head.map(safeLine),
        section.rows.map((row) => row.map(safeLine)),
      )
    case 'code':
      return safeText(section.text)
        .split('\n')
        .map((line) => `    ${line}`)
  }
}

function moreLines(sections: Section[], look: Look): string[] {
  return sections.flatMap((section) => [
    '',
    look.paint('bold', safeLine(section.title)),
    ...sectionLines(section, look),
  ])
}

function relatedLines({ related = [] }: Reply, look: Look): string[] {
  if (related.length === 0) return []
  const lines = related.map(({ id, label }) => `→ ${label} (ask ${id})`)
  return ['', ...lines.flatMap((line) => wrap(safeLine(line), look.columns))]
}

function isOpen(section: Section): boolean {
  return section.kind === 'code' && section.open === true
}

function footer({ python, more }: Reply, opened: boolean): string {
  const hidden = opened ? [] : more.filter((section) => !isOpen(section)).map(({ title }) => title)
  return safeLine(hidden.length > 0 ? `${python} · --more shows: ${hidden.join(', ')}` : python)
}

/** A reply as text for a terminal, ending in a line end; `more` opens the sections behind "More". */
export function replyText(reply: Reply, look: Look, more: boolean): string {
  const lines = [
    ...wrap(safeLine(reply.headline), look.columns).map((line) => look.paint('bold', line)),
    ...(reply.text === '' ? [] : ['', ...wrap(safeText(reply.text), look.columns)]),
    ...(reply.picture ? ['', ...pictureLines(reply.picture, look)] : []),
    ...moreLines(more ? reply.more : reply.more.filter(isOpen), look),
    ...relatedLines(reply, look),
    '',
    ...wrap(footer(reply, more), look.columns).map((line) => look.paint('dim', line)),
  ]
  return `${lines.join('\n')}\n`
}
