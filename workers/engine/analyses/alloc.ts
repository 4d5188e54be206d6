/** The analysis `alloc`: what alloc.py says of an undisturbed run, and places.py of a watched one. */
import { z } from 'zod'
import {
  type AllocAnalysis,
  AllocFacts,
  AllocRequest,
  PlacedObject,
  Pool,
  type PythonIdentity,
  Reuse,
  type Truncation,
} from '../../../src/contract.js'
import { OBJECT_LIMIT } from '../limits.js'
import type { Job, Run } from '../run.js'
import { booksOf, Written } from './alloc/books.js'

/** alloc.py's records. */
const Told = z.union([
  z.object({ facts: AllocFacts }),
  z.object({ request: AllocRequest }),
  z.object({ before: Written }),
  z.object({ after: Written }),
  z.object({ object: PlacedObject }),
  z.object({ pool: Pool }),
])
type Told = z.infer<typeof Told>

/** A number instead of code; alloc.py knows it, too. */
const NUMBER = /^\s*\d{1,12}\s*$/u

export async function alloc(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<AllocAnalysis> {
  const watched = NUMBER.test(code) ? null : run({ analysis: 'alloc-places', code })
  const [measured, places] = await Promise.all([run({ analysis: 'alloc', code }), watched])
  const cut = new Set<Truncation>(measured.truncated)
  for (const what of places?.truncated ?? []) if (what !== 'output') cut.add(what)
  const analysis: AllocAnalysis = {
    analysis: 'alloc',
    code,
    python,
    stdout: measured.stdout,
    stderr: measured.stderr,
    truncated: [],
    result: measured.result,
    facts: null,
    request: null,
    before: null,
    after: null,
    line: null,
    objects: [],
    pools: [],
    reused: [],
  }
  for (const record of measured.records) {
    const told = Told.safeParse(record)
    if (!told.success) cut.add('data')
    else if (!take(analysis, told.data)) cut.add('objects')
  }
  for (const record of places?.records ?? []) {
    const told = Reuse.safeParse(record)
    if (!told.success) cut.add('data')
    else if (analysis.reused.length === OBJECT_LIMIT) cut.add('objects')
    else analysis.reused.push(told.data)
  }
  return { ...analysis, truncated: [...cut] }
}

/** A record is the snippet's word as much as ours: false where there are more than we send. */
function take(analysis: AllocAnalysis, told: Told): boolean {
  if ('facts' in told) analysis.facts = told.facts
  else if ('request' in told) analysis.request = told.request
  else if ('before' in told) analysis.before = booksOf(told.before)
  else if ('after' in told) {
    // Told once more where the snippet went on after all.
    analysis.objects.length = analysis.pools.length = 0
    analysis.after = booksOf(told.after)
    analysis.line = told.after.line
  } else if ('object' in told) {
    if (analysis.objects.length >= OBJECT_LIMIT) return false
    analysis.objects.push(told.object)
  } else if (told.pool.before.length === told.pool.after.length && analysis.pools.length < OBJECT_LIMIT)
    analysis.pools.push(told.pool)
  else return false
  return true
}
