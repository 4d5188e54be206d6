/** One's own points, and the leaderboard of those who want to be on it. */
import type { QuizBoard, QuizMe } from '../../api.js'
import { unlessRefused } from '../asking.js'
import { element, inline, part } from '../elements.js'
import { board, me, show } from './asking.js'

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function meSaid({ points, right, answered, streak, longest }: QuizMe): string {
  if (answered === 0) return 'You have not answered a question yet. Today’s may be your first.'
  const best = longest > streak ? `, at best ${longest}` : ''
  const days = streak > 1 ? ` · ${streak} days in a row${best}` : ''
  return `${counted(points, 'point')} · ${right} of ${answered} right${days}`
}

function namedSaid({ name, points }: QuizMe): string {
  if (name === null) return 'Only those who want to be on it are shown.'
  return points === 0 ? `You are on it as ${name} when you have a point.` : `You are on it as ${name}.`
}

function rows({ ranks }: QuizBoard): HTMLElement {
  if (ranks.length === 0) return element('p', { className: 'quiet' }, 'Nobody is on it yet.')
  const made = ranks.map(({ place, name, points, streak }) => {
    const days = streak > 1 ? `, ${streak} days in a row` : ''
    const said = element('span', {}, ...inline(name))
    return element(
      'li',
      { className: 'rank' },
      element('span', {}, `${place}.`),
      said,
      element('span', {}, counted(points, 'point') + days),
    )
  })
  return element('ol', { className: 'board' }, ...made)
}

export class Board {
  readonly #span = part('span', 'select')
  readonly #name = part('boardname', 'input')
  readonly #showMe = part('showme', 'button')
  readonly #hideMe = part('hideme', 'button')
  readonly #named = part('named', 'p')
  #last: Promise<unknown> = Promise.resolve()

  constructor() {
    part('naming', 'form').addEventListener('submit', (event) => {
      event.preventDefault()
      this.#settle(this.#name.value)
    })
    this.#hideMe.addEventListener('click', () => this.#settle(null))
    this.#span.addEventListener('change', () => this.rank())
  }

  tell(who: QuizMe): void {
    part('me', 'p').textContent = meSaid(who)
    this.#named.replaceChildren(...inline(namedSaid(who)))
    this.#hideMe.hidden = who.name === null
    this.#showMe.textContent = who.name === null ? 'Show me' : 'Change it'
    if (who.name !== null) this.#name.value = who.name
  }

  /** Asks for points and ranks. */
  async refresh(): Promise<void> {
    await this.#unlessRefused(async () => this.tell(await me()))
    await this.rank()
  }

  async rank(): Promise<void> {
    await this.#unlessRefused(async () => {
      part('board', 'div').replaceChildren(rows(await board(this.#span.value)))
    })
  }

  async #settle(name: string | null): Promise<void> {
    await this.#unlessRefused(async () => this.tell(await show(name)))
    await this.rank()
  }

  /** One after another, so that no answer is overtaken by an older one. */
  async #unlessRefused(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(() => unlessRefused(work, (why) => this.#named.replaceChildren(...inline(why))))
    this.#last = done.catch(() => {})
    await done
  }
}
