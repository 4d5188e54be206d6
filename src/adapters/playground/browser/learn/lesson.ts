/** A page of the course, and how to turn it. */
import type { LearnPlace, LearnPosition } from '../../api.js'
import { element, inline } from '../elements.js'
import { hashOf } from './page.js'

/** Above what a page says. */
export function placed({ said }: LearnPlace): HTMLElement {
  return element('p', { className: 'quiet' }, said)
}

function link(to: LearnPosition, text: string, isMain = false): HTMLElement {
  return element('a', { href: hashOf(to), className: isMain ? 'turn main' : 'turn' }, ...inline(text))
}

/** `ask`: instead of the way on, another question. */
export function turningOf({ before, after, onward }: LearnPlace, ask: (() => void) | null): HTMLElement[] {
  const back = before ? [link(before, '◀ Back')] : []
  if (!ask) return [...back, ...(after ? [link(after, onward, true)] : [])]
  const another = element('button', { type: 'button', className: 'main' }, 'Another question')
  another.addEventListener('click', ask)
  return [...back, another]
}
