import { parseArgs } from 'node:util'
import type { Rounds } from './rounds.js'

export interface Options {
  /** A minor or full version; null: every Python found. */
  python: string | null
  /** Exit 1 when a figure is over its budget. */
  check: boolean
  /** Of each group of figures. */
  rounds: Rounds
  /** How many runs, and how many whole replies, memory must stay flat over. */
  jobs: number
}

const HELP = `npm run -s bench -- [--python X.Y] [--long] [--jobs N] [--check]

  --python X.Y  only this Python, not every one found
  --long        more rounds, and 10,000 runs and replies for what must stay flat
  --jobs N      as many runs and replies for what must stay flat
  --check       exit 1 when a figure is over its budget
`

/** Ends the process with the help where it is asked for. Throws `TypeError` for an option that there is not. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      python: { type: 'string' },
      long: { type: 'boolean', default: false },
      jobs: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    process.exit(0)
  }
  const { python = null, long, check } = values
  const jobs = Number(values.jobs ?? (long ? 10_000 : 500))
  if (!Number.isInteger(jobs) || jobs < 1) throw new TypeError(`--jobs ${values.jobs} is no number of jobs`)
  const rounds = long ? { most: 50, mostMs: 10_000 } : { most: 10, mostMs: 1_500 }
  return { python, check, rounds, jobs }
}
