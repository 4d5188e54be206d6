/** What does not fit one message, as pages that do: nothing is left out. */
import type { Section } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { Room } from './room.js'
import { bodyOf, titleOf } from './sections.js'
import { frameOf, type Passage, piecesOf } from './text.js'

const { answers } = textsIn()

/** Room for what stands below each page. */
const LONGEST_LABEL = `\n-# ${answers.pageOf(100, 100)}`

/** A passage, or what is left of one. */
interface Part {
  as: Passage['as']
  pieces: string[]
}

function partOf(passage: Passage): Part {
  return { as: passage.as, pieces: piecesOf(passage) }
}

function written(part: Part): string {
  const { before, after } = frameOf(part)
  return `${before}${part.pieces.join('')}${after}`
}

class Page {
  readonly #room = new Room()
  readonly #texts: string[] = []

  constructor() {
    this.#room.open()
    this.#room.pay(LONGEST_LABEL)
  }

  get isEmpty(): boolean {
    return this.#texts.length === 0
  }

  get text(): string {
    return this.#texts.join('\n')
  }

  has(parts: readonly Part[]): boolean {
    return this.#room.has(parts.map((part) => `\n${written(part)}`).join(''))
  }

  add(part: Part): void {
    const text = written(part)
    this.#room.pay(`\n${text}`)
    this.#texts.push(text)
  }

  /** As much as fits, to the end of a line where there is one; returns the rest. */
  begin({ as, pieces }: Part): Part {
    this.#room.pay(`\n${written({ as, pieces: [] })}`)
    const taken = this.#room.take(pieces)
    const lineEnd = pieces.lastIndexOf('\n', taken - 1)
    const end = lineEnd > taken / 2 ? lineEnd : taken
    this.#texts.push(written({ as, pieces: pieces.slice(0, end) }))
    return { as, pieces: pieces.slice(end === lineEnd ? end + 1 : end) }
  }
}

function continued({ text }: Passage): Part {
  return partOf({ as: 'title', text: answers.continued(text) })
}

/** At least one, each with the title of what stands on it. */
export function pagesOf(sections: readonly Section[]): string[] {
  let page = new Page()
  const pages = [page]
  const turn = () => {
    page = new Page()
    pages.push(page)
  }
  for (const section of sections) {
    const title = titleOf(section)
    let heads = [partOf(title)]
    for (const passage of bodyOf(section)) {
      let part = partOf(passage)
      while (part.pieces.length > 0) {
        const isWhole = page.has([...heads, part])
        if (!isWhole && !page.isEmpty) {
          turn()
          heads = heads.length > 0 ? heads : [continued(title)]
          continue
        }
        for (const head of heads) page.add(head)
        if (isWhole) page.add(part)
        part = isWhole ? { ...part, pieces: [] } : page.begin(part)
        heads = []
      }
    }
  }
  return pages.map(({ text }) => text)
}
