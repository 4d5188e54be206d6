/** What comes of an answer, beside it. */
import type { QuizTold } from '../../api.js'
import { picture } from '../answer.js'
import { element, inline, paragraphs } from '../elements.js'

export function toldOf({ right, title, text, pictures }: QuizTold): HTMLElement {
  return element(
    'div',
    { className: right ? 'told right' : 'told' },
    element('h2', {}, ...inline(title)),
    ...paragraphs(text),
    ...pictures.map(picture),
  )
}
