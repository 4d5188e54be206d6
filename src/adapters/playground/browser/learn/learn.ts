/** The course on the page: lessons at the side, a page of one of them, and the question at its end. */
import type { LearnPage, QuizAsked, Shown } from '../../api.js'
import { answerOf, failureOf } from '../answer.js'
import { unlessRefused } from '../asking.js'
import { bringUp, element, part } from '../elements.js'
import { asking } from '../quiz/question.js'
import { toldOf } from '../quiz/told.js'
import { answer, page } from './asking.js'
import { Contents } from './contents.js'
import { placed, turningOf } from './lesson.js'
import { hashOf, wantedIn } from './page.js'

/** What is related stands in the course itself, and leads away from it here. */
function articleOf(article: Shown): HTMLElement {
  const { related: _, ...reply } = article.reply
  return answerOf({ ...article, reply }, 'default', element('span'))
}

class Learn {
  readonly #contents = new Contents()
  readonly #status = part('learnstatus', 'p')
  readonly #page = part('page', 'div')
  readonly #told = part('learned', 'section')
  readonly #turning = part('turning', 'div')
  #asking: AbortController | null = null
  /** Whether a page was shown before: then who turns it wants to read it from its beginning. */
  #isRead = false

  /** What the address asks for; the page before is given up. Whoever went elsewhere meanwhile is not fetched back. */
  async open(): Promise<void> {
    this.#asking?.abort()
    const own = new AbortController()
    this.#asking = own
    const { hash } = location
    this.#say('The page is being made for you …')
    const turn = async () => {
      const shown = await page(wantedIn(hash), own.signal)
      if (location.hash !== hash) return
      this.#show(shown)
      this.#say('')
      await this.#contents.ask()
    }
    await unlessRefused(turn, (why) => this.#fail(why), own.signal).finally(() => {
      if (this.#asking === own) this.#say('')
    })
  }

  #show({ place, article, question }: LearnPage): void {
    history.replaceState(null, '', hashOf(place))
    this.#told.replaceChildren()
    if (article) this.#page.replaceChildren(placed(place), articleOf(article))
    if (question) this.#page.replaceChildren(placed(place), this.#question(question))
    this.#turning.replaceChildren(...turningOf(question ? { ...place, after: null } : place, null))
    this.#contents.fold()
    if (this.#isRead) part('lesson', 'section').scrollIntoView({ block: 'start' })
    this.#isRead = true
  }

  #question(asked: QuizAsked): HTMLElement {
    const choose = async (choice: number) => {
      const { told, contents, place } = await answer(asked.id, choice)
      if (!question.shown.isConnected) return
      question.settle(told, true)
      this.#told.replaceChildren(toldOf(told))
      this.#contents.show(contents)
      this.#turning.replaceChildren(...turningOf(place, told.right ? null : () => this.open()))
      bringUp(this.#told)
    }
    const question = asking('What do you think?', asked, async (choice) => {
      await unlessRefused(
        () => choose(choice),
        (why) => {
          if (question.shown.isConnected) this.#told.replaceChildren(failureOf(why))
        },
      )
    })
    return question.shown
  }

  /** What is there stays: another lesson can be chosen. */
  #fail(message: string): void {
    this.#told.replaceChildren(failureOf(message))
    this.#contents.ask().catch(() => {})
  }

  #say(words: string): void {
    this.#status.textContent = words
  }
}

/** Returns what opens it. */
export function openLearn(): () => void {
  const learn = new Learn()
  return () => void learn.open()
}
