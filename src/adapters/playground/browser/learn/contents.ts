/** The list of lessons: which are done, and the pages of the one that is open. */
import type { LearnContents, LearnPosition } from '../../api.js'
import { element, inline, part } from '../elements.js'
import { contents } from './asking.js'
import { hashOf } from './page.js'

/** Beside the page there is room for it; above, on a phone, it would push the page down. */
const WIDE = '(min-width: 60rem)'

function link(to: LearnPosition, text: string, isHere: boolean): HTMLElement {
  return element('a', { href: hashOf(to), ariaCurrent: isHere ? 'page' : null }, ...inline(text))
}

export class Contents {
  readonly #place = part('lessons', 'details')
  #asked = 0

  constructor() {
    this.#place.open = matchMedia(WIDE).matches
  }

  /** What is asked for or shown meanwhile is newer, and stays. Throws as `request`. */
  async ask(): Promise<void> {
    this.#asked += 1
    const own = this.#asked
    const all = await contents()
    if (this.#asked === own) this.show(all)
  }

  show({ lessons, at }: LearnContents): void {
    this.#asked += 1
    const rows = lessons.map(({ lesson, title, aim, pages, done }) => {
      const isOpen = lesson === at.lesson
      const mark = done ? [element('span', { className: 'done', ariaLabel: 'done' }, '✓')] : []
      const texts = [...pages, 'The question']
      const inside = texts.map((text, page) =>
        element('li', {}, link({ lesson, page }, text, isOpen && page === at.page)),
      )
      return element(
        'li',
        { className: isOpen ? 'here' : '' },
        element('div', { className: 'line' }, link({ lesson, page: 0 }, title, false), ...mark),
        element('p', { className: 'quiet' }, ...inline(aim)),
        ...(isOpen ? [element('ol', {}, ...inside)] : []),
      )
    })
    part('contents', 'ol').replaceChildren(...rows)
    const done = lessons.filter((lesson) => lesson.done).length
    this.#place
      .querySelector('summary')
      ?.replaceChildren('Lessons ', element('span', {}, `${done} of ${lessons.length} done`))
  }

  /** On a phone it closes when a page is chosen. */
  fold(): void {
    if (!matchMedia(WIDE).matches) this.#place.open = false
  }
}
