/** The course as the page is told of it. */
import type { Standing } from '../../../learn/learn.js'
import { afterSaid, contentsSaid, stopSaid } from '../../../learn/words.js'
import { textsIn } from '../../../texts/texts.js'
import type { LearnContents, LearnPlace } from '../api.js'

const { learn } = textsIn()

export function placeOf({ stop }: Standing): LearnPlace {
  const { lesson, page, before, after } = stop
  const { title, aim } = learn.lessons[lesson]
  return { lesson, page, title, aim, said: stopSaid(stop), before, after, onward: afterSaid(stop) }
}

export function contentsOf(standing: Standing): LearnContents {
  const entries = contentsSaid(standing)
  const lessons = standing.lessons.map(({ topic, pages }, index) => ({
    lesson: topic,
    title: learn.numbered(index + 1, learn.lessons[topic].title),
    aim: entries[index]?.aim ?? '',
    pages: pages.map(({ question }) => question),
    done: standing.done.includes(topic),
  }))
  return { lessons, at: { lesson: standing.stop.lesson, page: standing.stop.page } }
}
