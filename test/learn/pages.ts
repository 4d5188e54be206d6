/** A small course: three lessons, of which two have two pages. */
import type { Page } from '../../src/learn/course.js'

function page(topic: Page['topic'], name: string, place: number): Page {
  return { id: `${topic}/${name}`, topic, place, question: `What is ${name} of ${topic}?` }
}

export const PAGES: readonly Page[] = [
  page('sizeof', 'two', 2),
  page('sizeof', 'one', 1),
  page('refcount', 'one', 1),
  page('aliasing', 'one', 1),
  page('aliasing', 'two', 2),
]
