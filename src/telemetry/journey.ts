/** What is told of a job's way through the house: to the log, and to whoever counts. Nothing of what its asker wrote. */
import { commands } from '../../commands/index.js'
import type { Job, Request } from '../contract.js'

/** What takes time: `queued` and `whole` count from the asking, on the clock of whoever took the wish in. */
export type Stage = 'queued' | 'run' | 'explain' | 'draw' | 'deliver' | 'whole'

export type Durations = Partial<Record<Stage, number>>

export interface Event {
  name: 'received' | 'ran' | 'drawn' | 'delivered'
  job: Job
  /** One of few words. */
  outcome: string
  /** Milliseconds of the stages that ended with it. */
  ms: Durations
}

export type Watch = (event: Event) => void

export const unwatched: Watch = () => {}

/** What stands for a request where it is logged and counted: few values, whatever is asked for. */
export interface Labels {
  command: string
  /** A minor version, `default`, `all` or `other`. */
  python: string
  platform: string
}

const NUMBERED = /^(3\.(?:9|[1-9]\d))(?:\.\d+)?$/

function pythonLabel(asked: string): string {
  if (asked === 'default' || asked === 'all') return asked
  return NUMBERED.exec(asked)?.[1] ?? 'other'
}

export function labelsOf({ command, python, asker }: Request): Labels {
  const isKnown = commands.some(({ name }) => name === command)
  return { command: isKnown ? command : 'other', python: pythonLabel(python), platform: asker.platform }
}
