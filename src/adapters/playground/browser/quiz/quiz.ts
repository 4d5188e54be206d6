/** The quiz on the page: today's question, practice, the last answer, and the leaderboard. */
import type { QuizAsked, QuizDay, QuizTold } from '../../api.js'
import { failureOf } from '../answer.js'
import { unlessRefused } from '../asking.js'
import { bringUp, element, part } from '../elements.js'
import { answerDay, answerPractice, day, practice } from './asking.js'
import { Board } from './board.js'
import { type Asking, asking } from './question.js'
import { revealOf } from './reveal.js'
import { toldOf } from './told.js'

function untilSaid(revealAt: number): string {
  if (revealAt <= Date.now()) return 'its time is over: this is practice'
  const time = { weekday: 'short', hour: '2-digit', minute: '2-digit' } as const
  return `the answer is shown on ${new Date(revealAt).toLocaleString('en-GB', time)}`
}

class Quiz {
  readonly #board = new Board()
  readonly #status = part('quizstatus', 'p')
  readonly #place = part('asked', 'div')
  readonly #told = part('told', 'section')
  readonly #toToday = part('totoday', 'button')
  readonly #nothing = [...this.#told.children]
  #isBusy = false

  constructor() {
    part('practise', 'button').addEventListener('click', () => this.practise())
    this.#toToday.addEventListener('click', () => this.open())
  }

  async open(): Promise<void> {
    const isThere = await this.#wait('Asking for today’s question …', async () => {
      const { today, reveal, me } = await day(() => this.#say('Today’s question is being made for you …'))
      this.#board.tell(me)
      this.#today(today)
      this.#reveal(reveal)
    })
    this.#toToday.hidden = isThere
    await this.#board.rank()
  }

  async practise(): Promise<void> {
    await this.#wait('Another question is being made …', async () => {
      const asked = await practice()
      this.#toToday.hidden = false
      this.#ask('Practice', asked, true, (choice) => answerPractice(asked.id, choice))
    })
  }

  #today(today: QuizDay['today']): void {
    if (today.stage === 'asked') {
      const { question, told, revealAt } = today
      const asked = { ...question, about: `${question.about} · ${untilSaid(revealAt ?? 0)}` }
      const { settle } = this.#ask('Question of the day', asked, false, (choice) => answerDay(question.id, choice))
      if (!told) return
      settle(told, false)
      this.#told.replaceChildren(toldOf(told))
    } else if (today.stage === 'none') {
      this.#place.replaceChildren(element('p', {}, today.message))
    }
  }

  /** `once`: when it is answered, it is done. */
  #ask(title: string, asked: QuizAsked, once: boolean, answer: (choice: number) => Promise<QuizTold>): Asking {
    const question = asking(title, asked, async (choice) => {
      await this.#wait('', async () => {
        const told = await answer(choice)
        question.settle(told, once)
        this.#told.replaceChildren(toldOf(told))
        bringUp(this.#told)
      })
      if (!once) await this.#board.refresh()
    })
    this.#told.replaceChildren(...this.#nothing)
    this.#place.replaceChildren(question.shown)
    question.heading.focus()
    return question
  }

  #reveal(reveal: QuizDay['reveal']): void {
    const place = part('reveal', 'section')
    place.hidden = reveal === null
    if (reveal) place.replaceChildren(revealOf(reveal))
  }

  #say(words: string): void {
    this.#status.textContent = words
  }

  /** One thing at a time; what is refused is told where answers are. Resolves to whether it was done. */
  async #wait(words: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    this.#say(words)
    const tell = (why: string) => {
      this.#told.replaceChildren(failureOf(why))
      bringUp(this.#told)
    }
    return unlessRefused(work, tell).finally(() => {
      this.#say('')
      this.#isBusy = false
    })
  }
}

/** Returns what opens it. */
export function openQuiz(): () => void {
  const quiz = new Quiz()
  return () => void quiz.open()
}
