/** What a comparison says, in a script and at the prompt. */
import { saidBy, whatBothSay, whatScriptSays } from '../../is/question.js'
import { type Kind, undecidable } from '../kind.js'

export const same: Kind<'is'> = {
  analysis: 'is',
  everywhere: () => false,
  ask({ comparisons, python }, { of: [text], line }) {
    const known = comparisons.filter(({ script, operator }) => script && saidBy(operator, script) !== null)
    const meant = known.filter(
      (one) => (text === undefined || one.text === text) && (line === null || one.line === line),
    )
    const found = meant.find(({ operator }) => operator !== '==') ?? meant[0]
    if (!found?.script) return undecidable('There is no comparison by `is` or `==` here that could be asked for.')
    const isTyped = found.repl && saidBy(found.operator, found.repl) !== null
    return isTyped ? whatBothSay(found, python.version) : whatScriptSays(found, found.script, python.version)
  },
}
