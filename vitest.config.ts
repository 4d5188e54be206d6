import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files, longest first: begun last, one would run alone at the end. */
const LONG = [
  'workers/engine/refcount',
  'workers/engine/sizeof',
  'quiz/year',
  'articles',
  'claims',
  'adapters/terminal/terminal',
  'workers/engine/alloc',
  'workers/engine/gc',
  'quiz/bank',
  'workers/engine/is',
  'adapters/playground/page',
  'adapters/playground/quiz-page',
  'starting',
  'workers/engine/engine',
  'faults',
  'workers/engine/library',
  'workers/engine/profile',
  'workers/engine/heap',
  'workers/drawing',
  'workers/engine/forkServer',
  'image/image',
]

/** How many files begin earlier by right. */
function place({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return at < 0 ? LONG.length : at
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

/** What they check rests on measured time or on walls: they run one at a time, when nothing else does. */
const TIMED = ['workers/engine/compare', 'workers/engine/leaks', 'hostile/hostile'].map(
  (name) => `test/${name}.test.ts`,
)

export default defineConfig({
  test: {
    pool: 'forks',
    // As many as there are cores: the long ones keep several processes busy each, and walls are of real time.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest's second is short on a loaded machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: TIMED, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
