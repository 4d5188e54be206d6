/** The analysis `profile`: three runs of line_profile.py, one after the other, for each would slow the others. */
import { z } from 'zod'
import {
  type ProfileAnalysis,
  ProfiledFunction,
  ProfiledLine,
  type PythonIdentity,
  type Truncation,
} from '../../../src/contract.js'
import { OBJECT_LIMIT } from '../limits.js'
import type { Job, Run } from '../run.js'

const line = z.number().int().nullable()
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(OBJECT_LIMIT)
const number = z.number()

/** line_profile.py's records. */
const Told = z.union([
  z.object({ time: z.object({ lines: rows(z.tuple([number, number, number])), seconds: number.nonnegative(), line }) }),
  z.object({
    memory: z.object({
      lines: rows(z.tuple([number, number, number, number])),
      current: number.int().nonnegative(),
      peak: number.int().nonnegative(),
      line,
    }),
  }),
  z.object({
    calls: z.object({ functions: rows(z.tuple([z.string(), line, number, number, number, number])), line }),
  }),
])
type Told = z.infer<typeof Told>

const NOTHING = { hits: 0, seconds: 0, taken: 0, net: 0, kept: 0 }

export async function profile(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<ProfileAnalysis> {
  const job = (what: string) => run({ analysis: `profile-${what}`, code })
  const time = await job('time')
  // Of what never ends only a part is seen in any case, so that waiting twice would serve nobody.
  const ends = time.result.kind !== 'limit'
  const others = ends ? [await job('memory'), await job('calls')] : await Promise.all([job('memory'), job('calls')])
  const cut = new Set<Truncation>(time.truncated)
  for (const { truncated } of others) for (const what of truncated) if (what !== 'output') cut.add(what)
  const lines = new Map<number, ProfiledLine>()
  const { stdout, stderr, result } = time
  const analysis: ProfileAnalysis = {
    analysis: 'profile',
    code,
    python,
    stdout,
    stderr,
    truncated: [],
    result,
    lines: [],
    seconds: null,
    functions: [],
    memory: null,
    line: null,
  }
  for (const record of [time, ...others].flatMap(({ records }) => records)) {
    const told = Told.safeParse(record)
    if (!told.success || !take(analysis, lines, told.data)) cut.add('data')
  }
  analysis.lines = [...lines.values()].sort((one, other) => one.line - other.line)
  return { ...analysis, truncated: [...cut] }
}

/** A record is the snippet's word as much as ours: false where it is no measure of a line or a function. */
function take(analysis: ProfileAnalysis, lines: Map<number, ProfiledLine>, told: Told): boolean {
  let sound = true
  const add = (line: number, more: Partial<ProfiledLine>) => {
    const parsed = ProfiledLine.safeParse({ ...NOTHING, ...lines.get(line), ...more, line })
    if (parsed.success) lines.set(line, parsed.data)
    else sound = false
  }
  if ('time' in told) {
    for (const [line, hits, seconds] of told.time.lines) if (line > 0) add(line, { hits, seconds })
    analysis.seconds = told.time.seconds
    analysis.line = told.time.line
  } else if ('memory' in told) {
    for (const [line, taken, net, kept] of told.memory.lines) if (line > 0) add(line, { taken, net, kept })
    analysis.memory = { current: told.memory.current, peak: told.memory.peak }
  } else
    for (const [name, line, calls, first, own, cumulative] of told.calls.functions) {
      const parsed = ProfiledFunction.safeParse({ name, line, calls, first, own, cumulative })
      if (parsed.success) analysis.functions.push(parsed.data)
      else sound = false
    }
  return sound
}
