/** On which of the Pythons here a program prints True. */
import type { OutputAnalysis } from '../../../src/contract.js'
import type { Guess } from '../../question.js'
import { byVersion, everywhere, shortNames, span } from '../../versions.js'
import { type Kind, undecidable } from '../kind.js'

export const versions: Kind<'output'> = {
  analysis: 'output',
  everywhere: () => true,
  ask(_here, _asked, all) {
    const runs = byVersion(all)
    const names = shortNames(runs)
    const said = runs.map(verdictOf)
    const silent = names.find((_, at) => said[at] === null)
    if (silent !== undefined) return undecidable(`On ${silent} its last line is neither True nor False.`)
    const right = said.map((verdict) => verdict === true)
    const why = (wrong: readonly boolean[]): string => {
      const at = wrong.findIndex((value, place) => value !== right[place])
      return `On ${names[at]} it prints ${right[at] ? 'True' : 'False'}.`
    }
    const because = `It prints True on ${
      span(
        names,
        names.filter((_, at) => right[at]),
      ) || 'none'
    }.`
    const wrong = guessesFrom(right).filter((guess) => guess.some((value, at) => value !== right[at]))
    return {
      text: `Of ${everywhere(names)}: on which does this print True?`,
      right: { text: says(right, names), because },
      wrong: wrong.map((guess): Guess => ({ text: says(guess, names), because: why(guess) })),
    }
  },
}

function verdictOf({ result, stdout }: OutputAnalysis): boolean | null {
  const last = stdout.trimEnd().split('\n').at(-1)
  if (result.kind !== 'finished' || (last !== 'True' && last !== 'False')) return null
  return last === 'True'
}

/** The other way round, all, none, then with the border elsewhere. */
function guessesFrom(right: readonly boolean[]): boolean[][] {
  const border = right.findIndex((value, at) => at > 0 && value !== right[at - 1])
  const newer = right.at(-1) === true
  const from = (place: number) => right.map((_, at) => at >= place === newer)
  const near = border < 0 ? [] : [border + 1, border - 1].filter((place) => place > 0 && place < right.length)
  const middle = Math.ceil(right.length / 2)
  return [
    ...(border < 0 ? [] : [right.map((value) => !value)]),
    ...near.slice(0, 1).map(from),
    right.map(() => true),
    right.map(() => false),
    ...(border < 0 && right.length > 2 ? [right.map((_, at) => at >= middle), right.map((_, at) => at < middle)] : []),
  ]
}

/** "Only from 3.12 on", "Only up to 3.11", "Only on 3.11 to 3.13", "On all of them", "On none of them" */
function says(true_: readonly boolean[], names: readonly string[]): string {
  const chosen = names.filter((_, at) => true_[at])
  const first = true_.indexOf(true)
  const last = true_.lastIndexOf(true)
  if (chosen.length === names.length) return 'On all of them'
  if (first < 0) return 'On none of them'
  const isWhole = chosen.length === last - first + 1
  if (isWhole && last === names.length - 1) return `Only from ${names[first]} on`
  if (isWhole && first === 0) return `Only up to ${names[last]}`
  return `Only on ${span(names, chosen)}`
}
