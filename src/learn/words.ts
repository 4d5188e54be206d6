/** What the course says of its places, in its texts' words. */
import type { Choice } from '../contract.js'
import type { Said } from '../quiz/words.js'
import { textsIn } from '../texts/texts.js'
import type { Stop } from './course.js'
import type { Standing } from './learn.js'
import { lessonAbout } from './lessons.js'

const { learn } = textsIn()

/** `Lesson 7 of 15 · Bytes · page 3 of 5` */
export function stopSaid({ lesson, page, number, lessons, pages, article }: Stop): string {
  const where = article === null ? learn.question : learn.page(page + 1, pages)
  return [learn.lesson(number, lessons), learn.lessons[lesson].title, where].join(' · ')
}

/** On the button that leads on: to the next page, the lesson's question, the next lesson. */
export function afterSaid({ page, pages, article }: Stop): string {
  if (article === null) return learn.nextLesson
  return page + 1 === pages ? learn.toQuestion : learn.next
}

/** `7. Bytes ✓`, with what the lesson is for. */
export interface Entry {
  lesson: Stop['lesson']
  label: string
  aim: string
  isHere: boolean
}

export function contentsSaid({ lessons, done, stop }: Standing): Entry[] {
  return lessons.map(({ topic }, index) => {
    const { title, aim } = learn.lessons[topic]
    const label = `${learn.numbered(index + 1, title)}${done.includes(topic) ? ' ✓' : ''}`
    return { lesson: topic, label, aim, isHere: topic === stop.lesson }
  })
}

/** For whoever has answered a lesson's question; `isLast`: no lesson follows. */
export function answerSaid(
  { text, right, because }: Choice,
  { lessons, done }: Pick<Standing, 'lessons' | 'done'>,
): Said {
  if (!right) return { title: learn.wrong(text), text: learn.comesAgain(because) }
  const left = lessons.filter(({ topic }) => !done.includes(topic)).length
  return { title: learn.right(text), text: `${because} ${left === 0 ? learn.allDone : learn.lessonDone(left)}` }
}

/** Where to read about what a question of the quiz asks. */
export function lessonSaid(topic: Parameters<typeof lessonAbout>[0]): { lesson: Stop['lesson']; text: string } {
  const lesson = lessonAbout(topic)
  return { lesson, text: learn.readOn(learn.lessons[lesson].title) }
}
