/** Which name of the program keeps what grows. */
import { heldOf, stepsOf } from '../../leaks/path.js'
import { runOf } from '../../leaks/runs.js'
import { suspectOf } from '../../leaks/suspect.js'
import type { Guess } from '../../question.js'
import { capital, code, full } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'

const BOUND = /^(?:(\w+)\s*(?::[^=\n]+)?=(?!=)|(?:async )?def (\w+)|class (\w+))/gmu
const NOTHING = 'None of them: nothing grows'

export const leak: Kind<'leaks'> = {
  analysis: 'leaks',
  everywhere: () => false,
  ask(here, { of }) {
    if (here.rounds.length === 0) return undecidable('It could not be run again and again.')
    const held = heldOf(here)
    const keeper = held && held.root === 'names' ? (stepsOf(held)[0]?.label ?? null) : null
    if (held && keeper === null) return undecidable('Something grows, and no name of the program leads to it.')
    const bound = [...here.code.matchAll(BOUND)].flatMap((found) => found.slice(1).find(Boolean) ?? [])
    const others = [...new Set(of.length > 0 ? of : bound)].filter((name) => name !== keeper)
    const suspect = held ? suspectOf(here) : null
    const because =
      keeper === null
        ? `What ${runOf(here.unit)} makes is freed again each time.`
        : full(capital(suspect?.clause ?? `${code(keeper)} leads to them`))
    const guess = (text: string): Guess => ({ text, because })
    return {
      text: `${capital(runOf(here.unit))} runs again and again: which name keeps what grows?`,
      right: guess(keeper === null ? NOTHING : code(keeper)),
      wrong: [...others.map((name) => guess(code(name))), ...(keeper === null ? [] : [guess(NOTHING)])],
    }
  },
}
