/** What is written: in one box, or in one for each of two snippets. */
import { sideBySide, sidesOf } from '../../../snippet/sides.js'
import { Editor } from './editor.js'
import { part } from './elements.js'

export class Boxes {
  readonly #first: Editor
  readonly #other: Editor
  readonly #second = part('second', 'div')
  readonly #label = part('otherlabel', 'label')

  constructor() {
    this.#first = new Editor(part('code', 'textarea'), part('gutter', 'ol'), () => this.#first.mark(null))
    this.#other = new Editor(part('other', 'textarea'), part('othergutter', 'ol'), () => this.#other.mark(null))
  }

  /** With a second box under that name; null takes it away, and what is in it. */
  offer(field: string | null): void {
    const code = this.code
    this.#second.hidden = field === null
    if (field !== null) this.#label.textContent = field
    this.code = code
  }

  /** With a line of dashes between the two; what stands beyond the second is in its box. */
  get code(): string {
    const other = this.#other.code
    return this.#second.hidden || other.trim() === '' ? this.#first.code : sideBySide([this.#first.code, other])
  }

  set code(code: string) {
    const [first = '', ...others] = this.#second.hidden ? [code] : sidesOf(code)
    this.#first.code = first
    this.#other.code = sideBySide(others)
    this.mark(null)
  }

  /** Marks a line of the code; null marks none. `box`: of which box. */
  mark(line: number | null, box = 0): void {
    this.#first.mark(box === 0 ? line : null)
    this.#other.mark(box === 1 ? line : null)
  }

  focus(): void {
    this.#first.focus()
  }
}
