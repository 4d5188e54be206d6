/** The moment in which the line that is asked about runs. */
import type { Step, TracedObject } from '../../src/contract.js'
import { isCut, type Trace } from '../refcount/cut.js'
import type { Moment } from '../refcount/moment.js'
import { momentsOf } from '../refcount/moments.js'
import { objectIn } from '../refcount/names.js'
import type { Asked } from './item.js'
import { type Undecidable, undecidable } from './kind.js'

/** The first time that it runs. */
export function visitOf(trace: Trace, { line }: Pick<Asked, 'line'>): Moment | Undecidable {
  if (line === null) return undecidable('Which line is asked about? Let it end with `# <-`.')
  if (isCut(trace)) return undecidable('It does too much to be followed to its end.')
  const found = momentsOf(trace).find(
    (moment) => moment.role === 'statement' && !moment.unwinding && moment.line === line,
  )
  return found ?? undecidable(`Line ${line}, which is asked about, never runs.`)
}

export interface Bound {
  id: string
  seen: TracedObject
}

/** What the name is bound to: in the function that runs, else in the module. */
export function objectOf(name: string, step: Step): Bound | null {
  for (const frame of [step.frames.at(-1), step.frames[0]]) {
    const id = frame && Object.hasOwn(frame.names, name) ? frame.names[name] : undefined
    const seen = objectIn(step, id)
    if (id !== undefined && seen) return { id, seen }
  }
  return null
}
