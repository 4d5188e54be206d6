/** A text area that is good to write Python in: line numbers, Tab and Enter indent, and the marked line of an error. */

const INDENT = '    '
const FEWEST_LINES = 10
const MOST_LINES = 26

export class Editor {
  /** After Escape, Tab moves on, so that a keyboard gets out. */
  #leaving = false

  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly gutter: HTMLElement,
    changed: () => void,
  ) {
    area.addEventListener('input', () => {
      this.#number()
      changed()
    })
    area.addEventListener('scroll', () => {
      gutter.scrollTop = area.scrollTop
    })
    area.addEventListener('keydown', (event) => this.#press(event))
    area.addEventListener('blur', () => {
      this.#leaving = false
    })
    this.#number()
  }

  get code(): string {
    return this.area.value
  }

  set code(code: string) {
    this.area.value = code
    this.#number()
  }

  /** Marks the line; null marks none. */
  mark(line: number | null): void {
    for (const [index, number] of [...this.gutter.children].entries())
      number.classList.toggle('marked', index + 1 === line)
  }

  focus(): void {
    this.area.focus()
  }

  #number(): void {
    const lines = this.area.value.split('\n').length
    this.area.rows = Math.min(MOST_LINES, Math.max(FEWEST_LINES, lines))
    this.gutter.replaceChildren(...Array.from({ length: lines }, () => document.createElement('li')))
    this.gutter.scrollTop = this.area.scrollTop
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Tab' && !this.#leaving) {
      event.preventDefault()
      this.#indent(event.shiftKey)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      this.#type(`\n${this.#nextIndentation()}`)
    }
    if (event.key !== 'Shift') this.#leaving = event.key === 'Escape'
  }

  /** `execCommand` is the one way that leaves undo as it was. */
  #type(text: string): void {
    if (!document.execCommand('insertText', false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, 'end')
      this.area.dispatchEvent(new Event('input'))
    }
  }

  /** That of the line so far; deeper behind a colon, back out behind what ends a block. */
  #nextIndentation(): string {
    const line = this.area.value.slice(0, this.area.selectionStart).split('\n').at(-1) ?? ''
    const indentation = /^[ \t]*/.exec(line)?.[0] ?? ''
    if (/:\s*(#.*)?$/.test(line)) return indentation + INDENT
    return /^\s*(return|pass|break|continue|raise)\b/.test(line) ? indentation.replace(/ {4}$/, '') : indentation
  }

  #indent(back: boolean): void {
    const { value, selectionStart, selectionEnd } = this.area
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1
    const chosen = value.slice(start, selectionEnd)
    if (!back && selectionStart === selectionEnd) {
      this.#type(' '.repeat(INDENT.length - ((selectionStart - start) % INDENT.length)))
      return
    }
    const moved = back ? chosen.replace(/^( {1,4}|\t)/gm, '') : chosen.replace(/^(?=.)/gm, INDENT)
    if (moved === chosen) return
    this.area.setSelectionRange(start, selectionEnd)
    this.#type(moved)
    const end = start + moved.length
    if (selectionStart === selectionEnd) this.area.setSelectionRange(end, end)
    else this.area.setSelectionRange(start, end)
  }
}
