/** What the program prints: what other Pythons print, and what is often believed, are the wrong choices. */
import type { OutputAnalysis } from '../../../src/contract.js'
import { CHOICE_CHARACTERS, type Guess } from '../../question.js'
import { byVersion, shortNames, span } from '../../versions.js'
import { code } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'

export const prints: Kind<'output'> = {
  analysis: 'output',
  everywhere: ({ others }) => others,
  ask(here, { others, because }, all) {
    const printed = here.stdout.replace(/\n$/u, '')
    if (printed.trim() === '') return undecidable('It prints nothing, so there is nothing to guess.')
    if (printed.includes('\n'))
      return undecidable(
        'It prints several lines; a question has room for one: `print(a, b)` prints two values in one.',
      )
    if (printed.length > CHOICE_CHARACTERS)
      return undecidable(
        `What it prints has ${printed.length} characters; the button of a choice has room for ${CHOICE_CHARACTERS}.`,
      )
    return {
      text: 'What does this print?',
      right: { text: printed, because: `That is what Python ${here.python.version} prints.` },
      wrong: others ? [...elsewhere(printed, here, all), ...(because === null ? believed(printed, here) : [])] : [],
    }
  },
}

/** Newest first. */
function elsewhere(printed: string, here: OutputAnalysis, all: readonly OutputAnalysis[]): Guess[] {
  const runs = byVersion(all)
  const names = shortNames(runs)
  const finished = runs.flatMap(({ result, stdout }, at) => {
    const text = stdout.replace(/\n$/u, '')
    const fits = result.kind === 'finished' && text.trim() !== '' && text.length <= CHOICE_CHARACTERS
    return fits && !text.includes('\n') ? [{ text, name: names[at] ?? '' }] : []
  })
  const texts = [...new Set(finished.map(({ text }) => text))].filter((text) => text !== printed)
  return texts.reverse().map((text) => {
    const there = finished.filter((one) => one.text === text).map(({ name }) => name)
    const because = `That is what Python ${span(names, there)} prints; ${here.python.version} prints ${code(printed, CHOICE_CHARACTERS)}.`
    return { text, because }
  })
}

/** Each True and False the other way round, or a number that is near: where nobody has thought of better ones. */
function believed(printed: string, { python }: OutputAnalysis): Guess[] {
  const prints = `Python ${python.version} prints ${code(printed, CHOICE_CHARACTERS)}.`
  const words = printed.split(' ')
  const flipped = words.flatMap((word, at) => {
    if (word !== 'True' && word !== 'False') return []
    return [
      {
        text: words.with(at, word === 'True' ? 'False' : 'True').join(' '),
        because: `It is the other way round: ${prints}`,
      },
    ]
  })
  const whole = /^-?\d{1,15}$/u.test(printed) ? Number(printed) : null
  const near = whole === null ? [] : [whole + 1, whole - 1, 2 * whole]
  return [...flipped, ...near.map((number) => ({ text: String(number), because: `Count again: ${prints}` }))]
}
