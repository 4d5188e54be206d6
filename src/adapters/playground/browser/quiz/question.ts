/** A question with its choices, each a large button. */
import type { QuizAsked, QuizTold } from '../../api.js'
import { element, inline } from '../elements.js'
import { program } from './highlight.js'

export interface Asking {
  shown: HTMLElement
  /** For whoever reads by ear or keyboard: it begins here. */
  heading: HTMLElement
  /** Marks the choice that stands; `last`: no other can be tried. */
  settle(told: QuizTold, last: boolean): void
}

/** `choose` is called with the place of a choice, from 0. */
export function asking(title: string, asked: QuizAsked, choose: (choice: number) => void): Asking {
  const buttons = asked.choices.map((text, at) => {
    const button = element('button', { type: 'button', ariaPressed: 'false' }, element('span', {}, ...inline(text)))
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') choose(at)
    })
    return button
  })
  const words = element('p', { id: 'wanted' }, ...inline(asked.text))
  const choices = element('div', { className: 'choices', role: 'group' }, ...buttons)
  choices.setAttribute('aria-labelledby', words.id)
  const about = element('p', { className: 'quiet' }, asked.about)
  const heading = element('h2', { tabIndex: -1 }, title)
  return {
    heading,
    shown: element('div', { className: 'asked' }, heading, program(asked.program), words, choices, about),
    settle: ({ choice, right }, last) => {
      for (const [at, button] of buttons.entries()) {
        button.ariaPressed = String(at === choice)
        button.ariaDisabled = String(last)
        button.classList.toggle('right', at === choice && right === true)
        button.querySelector('.mark')?.remove()
        if (at === choice) button.append(element('span', { className: 'mark' }, right ? '✓ right' : '✗ not this one'))
      }
    },
  }
}
