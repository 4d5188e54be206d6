/** True or False, in a script and at the prompt. */
import type { Comparison, IsAnalysis, Question, Side } from '../../src/contract.js'
import { type Asking, asked, type Guess } from '../question.js'
import { capital, code } from '../words.js'
import { because } from './reasons.js'

export function askForIdentity({ comparisons, python }: IsAnalysis): Question | null {
  const known = comparisons.filter(({ script, operator }) => script && saidBy(operator, script) !== null)
  const telling =
    known.find((one) => differs(one)) ??
    known.find(surprises) ??
    known.find(({ operator }) => operator !== '==') ??
    known[0]
  if (!telling?.script) return null
  const isOther = differs(telling)
  return asked(isOther ? whatBothSay(telling, python.version) : whatScriptSays(telling, telling.script, python.version))
}

export function saidBy(operator: Comparison['operator'], { is, equal }: Side): boolean | null {
  return operator === '==' ? equal : operator === 'is' ? is : !is
}

function differs({ operator, script, repl }: Comparison): boolean {
  if (!script || !repl) return false
  const [one, other] = [saidBy(operator, script), saidBy(operator, repl)]
  return one !== null && other !== null && one !== other
}

/** Equal, and yet two objects. */
function surprises({ operator, script }: Comparison): boolean {
  return operator !== '==' && script?.is === false && script.equal === true
}

function word(value: boolean): string {
  return value ? 'True' : 'False'
}

export function whatScriptSays(one: Comparison, script: Side, version: string): Asking {
  const { operator, text, line, reason } = one
  const value = saidBy(operator, script) === true
  const told = `${capital(operator === '==' ? equality(script) : because(reason, one))}.`
  const belief =
    operator === '=='
      ? '`==` asks for the value.'
      : '`is` asks whether it is one object, not whether the values are equal.'
  return {
    text: `On line ${line}, in a script on Python ${version}: what is ${code(text, 60)}?`,
    right: { text: word(value), because: told },
    wrong: [{ text: word(!value), because: `${belief} ${told}` }],
  }
}

function equality({ is, equal }: Side): string {
  return equal ? (is ? 'one object is equal to itself' : 'two objects with equal values') : 'the values differ'
}

export function whatBothSay(one: Comparison, version: string): Asking {
  const { operator, text, script, repl, reason, replReason } = one
  const [first, second] = [script, repl].map((side) => (side ? saidBy(operator, side) === true : false))
  const told = `In a script ${because(reason, one)}${replReason ? `; at the prompt ${because(replReason, one)}` : ''}.`
  const say = (inScript: boolean, atPrompt: boolean) =>
    inScript === atPrompt
      ? `${word(inScript)} in both`
      : `${word(inScript)} in a script, ${word(atPrompt)} at the prompt`
  const combinations: [boolean, boolean][] = [
    [first === false, second === false],
    [true, true],
    [false, false],
    [true, false],
    [false, true],
  ]
  const wrong = combinations.map(([inScript, atPrompt]): Guess => ({ text: say(inScript, atPrompt), because: told }))
  return {
    text: `On Python ${version}: what is ${code(text, 60)}, in a script and typed line by line at the prompt?`,
    right: { text: say(first === true, second === true), because: told },
    wrong,
  }
}
