/** From steps to moments: what lies between the state right before one statement and the state right before the next. */
import type { Step } from '../../src/contract.js'
import { isCut, type Trace } from './cut.js'
import { withEnding } from './ended.js'
import type { Moment } from './moment.js'
import { namesOf } from './names.js'
import { isBlock, leaves, pauses, statementAt, statementsOf } from './source.js'

export function momentsOf(analysis: Trace): Moment[] {
  const lines = analysis.code.split('\n')
  const { steps } = analysis
  const names = namesOf(steps)
  const moments: Moment[] = []
  let taken = -1
  for (const [index, before] of steps.entries()) {
    const silent = before.event === 'end' || before.event === 'call' || before.event === 'exception'
    if (silent || index < taken || index === steps.length - 1) continue
    const unwinding = before.event === 'return'
    const caller = unwinding ? before.frames.at(-2) : undefined
    if (unwinding && caller === undefined) continue
    const line = unwinding ? (caller?.line ?? null) : before.line
    const code = statementAt(lines, line, unwinding ? null : before.endLine)
    const left = unwinding ? [before.function] : []
    const at = nextState(steps, index, lines, leaves(code), left)
    const after = steps[at]
    if (after === undefined) continue
    taken = at
    const where = unwinding ? (caller?.function ?? '<module>') : before.function
    const last = unwinding ? statementAt(lines, before.line, null) : code
    const paused = left.length > 0 && pauses(last)
    const entered = enteredIn(steps, index, at)
    moments.push({
      before,
      after,
      at,
      line,
      function: where,
      code,
      own: false,
      left,
      entered,
      paused,
      unwinding,
      role: 'statement',
      names,
    })
  }
  return isCut(analysis) ? untracedEnd(moments, lines) : withEnding(withOwnStatements(moments, lines), analysis.result)
}

/** Its last moment is made of all the statements that were not followed, so it is the work of none. */
function untracedEnd(moments: readonly Moment[], lines: readonly string[]): Moment[] {
  const nobody = {
    line: null,
    code: '',
    left: [],
    entered: [],
    paused: false,
    unwinding: false,
    role: 'untraced',
  } as const
  const told = moments.map(
    (moment): Moment =>
      moment.after.event === 'end' ? { ...moment, ...nobody, function: '<module>', left: [], entered: [] } : moment,
  )
  return withOwnStatements(told, lines)
}

/**
 * The next step at which a statement is about to run, or a call to end. A `call` step belongs to the statement that
 * calls, and a `return` step to the `return` statement that led there: on the way its value is held for a moment by
 * nothing but the machine, which would be a count that nobody wrote.
 */
function nextState(
  steps: readonly Step[],
  from: number,
  lines: readonly string[],
  leaving: boolean,
  left: string[],
): number {
  let goesOn = leaving
  for (let at = from + 1; at < steps.length; at += 1) {
    const step = steps[at]
    if (!step || step.event === 'call' || step.event === 'exception') continue
    const caller = step.frames.at(-2)
    if (step.event !== 'return' || !goesOn || caller === undefined) return at
    left.push(step.function)
    goesOn = leaves(statementAt(lines, caller.line, null))
  }
  return steps.length - 1
}

/** A call that began between two states and still runs at the second one. */
function enteredIn(steps: readonly Step[], from: number, to: number): string[] {
  const running = steps[to]?.frames ?? []
  return steps
    .slice(from + 1, to)
    .filter(({ event, frames, function: name }) => event === 'call' && running[frames.length - 1]?.function === name)
    .map(({ function: name }) => name)
}

/** Several statements on one line: each of its moments shows its own one, where they can be told apart. */
function withOwnStatements(moments: Moment[], lines: readonly string[]): Moment[] {
  const places: { line: number; seen: number }[] = []
  for (const moment of moments) {
    if (moment.unwinding || moment.line === null) continue
    const text = lines[moment.line - 1] ?? ''
    const pieces = isBlock(text) ? [] : statementsOf(text)
    const depth = moment.before.frames.length
    const place = places[depth]
    places.length = depth
    const seen = place?.line === moment.line ? place.seen + 1 : 0
    places[depth] = { line: moment.line, seen }
    const piece = pieces[seen % Math.max(1, pieces.length)]
    if (pieces.length > 1 && piece !== undefined && runsEvenly(moments, moment, pieces.length)) {
      moment.code = piece
      moment.own = true
    }
  }
  return moments
}

function runsEvenly(moments: readonly Moment[], moment: Moment, pieces: number): boolean {
  const visits = moments.filter(
    (other) => !other.unwinding && other.line === moment.line && other.function === moment.function,
  )
  return visits.length % pieces === 0
}
