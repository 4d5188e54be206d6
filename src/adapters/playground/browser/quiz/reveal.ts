/** The last question whose time is over, with its answer. */
import type { QuizReveal } from '../../api.js'
import { picture } from '../answer.js'
import { element, inline, paragraphs } from '../elements.js'
import { hashOf } from '../learn/page.js'
import { program } from './highlight.js'

function dated(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
}

function tallies(choices: QuizReveal['choices']): HTMLElement {
  const all = choices.reduce((sum, { count }) => sum + count, 0)
  const rows = choices.map(({ text, right, count }) => {
    const words = element('span', { className: right ? 'right' : '' }, ...inline(text), right ? ' ✓' : '')
    const meter = element('meter', { max: Math.max(1, all), value: count, ariaLabel: `${count} of ${all}` })
    return element('li', { className: 'tally' }, words, element('span', {}, String(count)), meter)
  })
  return element('ul', { className: 'tallies' }, ...rows)
}

export function revealOf({ day, choices, because, pictures, about, lesson, ...asked }: QuizReveal): HTMLElement {
  const right = choices.find((choice) => choice.right)?.text ?? ''
  return element(
    'div',
    { className: 'asked' },
    element('h2', {}, `The answer of ${dated(day)}: `, ...inline(right)),
    program(asked.program),
    element('p', {}, ...inline(asked.text)),
    ...paragraphs(because),
    ...pictures.map(picture),
    tallies(choices),
    element('p', { className: 'quiet' }, about),
    element('p', {}, element('a', { href: hashOf({ lesson: lesson.lesson, page: 0 }) }, lesson.text)),
  )
}
