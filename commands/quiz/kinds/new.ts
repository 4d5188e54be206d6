/** Which lines make a new object of a type. */
import type { RefcountAnalysis } from '../../../src/contract.js'
import { a, noun } from '../../nouns.js'
import type { Guess } from '../../question.js'
import { isCut } from '../../refcount/cut.js'
import { momentsOf } from '../../refcount/moments.js'
import { code, listed } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'

const CODE_CHARACTERS = 28

export const makesNew: Kind<'refcount'> = {
  analysis: 'refcount',
  everywhere: () => false,
  ask(here, { of: [type] }) {
    if (type === undefined) return undecidable('New objects of which type? Name one, such as list.')
    if (isCut(here)) return undecidable('It does too much to be followed to its end.')
    const { ran, making } = linesOf(here, type)
    const right = [...making].sort((one, other) => one - other)
    const others = ran.filter((line) => !making.has(line))
    const guesses = [
      ...others.slice(0, 2).map((line) => [...right, line]),
      ...right.map((line) => right.filter((one) => one !== line)),
      ran,
    ]
    const lines = here.code.split('\n')
    const it = a(noun(type))
    const why = (wrong: readonly number[]): string => {
      const odd = wrong.find((line) => !making.has(line)) ?? right.find((line) => !wrong.includes(line)) ?? 0
      const text = code(lines[odd - 1]?.trim() ?? '', CODE_CHARACTERS)
      return making.has(odd)
        ? `Line ${odd}, ${text}, makes ${it} anew.`
        : `Line ${odd}, ${text}, makes no new ${noun(type)}: it uses one that is there, or makes something else.`
    }
    return {
      text: `Which lines make a new ${noun(type)}?`,
      right: {
        text: says(right),
        because: right.length > 0 ? `There ${it} was made that was not there before.` : why(ran),
      },
      wrong: guesses.map((wrong): Guess => {
        const sorted = [...wrong].sort((one, other) => one - other)
        return { text: says(sorted), because: why(sorted) }
      }),
    }
  },
}

/** Lines that ran, and those among them in which such an object was made that outlived its statement. */
function linesOf(analysis: RefcountAnalysis, type: string): { ran: number[]; making: Set<number> } {
  const ran = new Set<number>()
  const making = new Set<number>()
  for (const { before, at, line, role, unwinding } of momentsOf(analysis)) {
    if (line === null || role !== 'statement' || unwinding) continue
    ran.add(line)
    const steps = analysis.steps.slice(analysis.steps.indexOf(before) + 1, at + 1)
    const made = steps.some(({ created, objects }) =>
      created.some((id) => noun(objects[id]?.type ?? '') === noun(type)),
    )
    if (made) making.add(line)
  }
  return { ran: [...ran].sort((one, other) => one - other), making }
}

function says(lines: readonly number[]): string {
  if (lines.length === 0) return 'None of them'
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${listed(lines.map(String))}`
}
