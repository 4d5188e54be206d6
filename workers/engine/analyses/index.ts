/** Every analysis: its Node half, and what it looks like when nothing was run. */
import type {
  AllocAnalysis,
  ClaimAnalysis,
  CompareAnalysis,
  GcAnalysis,
  HeapAnalysis,
  IsAnalysis,
  LeaksAnalysis,
  OutputAnalysis,
  ProfileAnalysis,
  PythonIdentity,
  RefcountAnalysis,
  SeenAnalysis,
  SeenName,
  SizeofAnalysis,
} from '../../../src/contract.js'
import type { Job, Run } from '../run.js'
import { alloc } from './alloc.js'
import { claim } from './claim.js'
import { compare } from './compare.js'
import { gc } from './gc.js'
import { heap } from './heap.js'
import { is } from './is.js'
import { nothingRepeated } from './leaks/records.js'
import { leaks } from './leaks.js'
import { output } from './output.js'
import { profile } from './profile.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

export type Analyse = (run: (job: Job) => Promise<Run>, code: string, python: PythonIdentity) => Promise<SeenAnalysis>

const NO_ALLOCATIONS = {
  facts: null,
  request: null,
  before: null,
  after: null,
  line: null,
  objects: [],
  pools: [],
  reused: [],
}

const NOTHING_PROFILED = { lines: [], seconds: null, functions: [], memory: null, line: null }

type Common = Pick<SeenAnalysis, 'code' | 'python' | 'stdout' | 'stderr' | 'truncated' | 'result'>

export const analyses: Record<SeenName, Analyse> = {
  heap,
  refcount,
  sizeof,
  is,
  gc,
  leaks,
  claim,
  compare,
  alloc,
  profile,
  output,
}

export function nothingSeen(name: SeenName, common: Common): SeenAnalysis {
  switch (name) {
    case 'heap':
      return { analysis: name, ...common, steps: [] } satisfies HeapAnalysis
    case 'refcount':
      return { analysis: name, ...common, steps: [] } satisfies RefcountAnalysis
    case 'sizeof':
      return { analysis: name, ...common, objects: [] } satisfies SizeofAnalysis
    case 'is':
      return { analysis: name, ...common, comparisons: [] } satisfies IsAnalysis
    case 'gc':
      return {
        analysis: name,
        ...common,
        state: null,
        collections: [],
        finalizers: [],
        agreed: true,
      } satisfies GcAnalysis
    case 'leaks':
      return { analysis: name, ...common, ...nothingRepeated, growth: [] } satisfies LeaksAnalysis
    case 'claim':
      return {
        analysis: name,
        ...common,
        claim: null,
        nearest: [],
        program: '',
        parts: [],
        evidence: [],
      } satisfies ClaimAnalysis
    case 'compare':
      return { analysis: name, ...common, setupLines: 0, sides: [], verdicts: [] } satisfies CompareAnalysis
    case 'alloc':
      return { analysis: name, ...common, ...NO_ALLOCATIONS } satisfies AllocAnalysis
    case 'output':
      return { analysis: name, ...common } satisfies OutputAnalysis
    case 'profile':
      return { analysis: name, ...common, ...NOTHING_PROFILED } satisfies ProfileAnalysis
  }
}
