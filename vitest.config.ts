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

/** Files of one project in a row: a process goes on with the next file only where that is of the same. */
function inTurn(one: TestSpecification, other: TestSpecification): number {
  return place(one) - place(other) || one.project.name.localeCompare(other.project.name)
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort(inTurn)
  }
}

/** What they check rests on measured time or on walls: they run one at a time, when nothing else does. */
const TIMED = ['workers/engine/compare', 'workers/engine/leaks', 'hostile/hostile'].map(
  (name) => `test/${name}.test.ts`,
)

/**
 * What they load takes longer than many of them: one process loads it once and runs one file after the other, so that
 * what a file leaves behind in a module, others find there.
 */
const TOGETHER = [
  'adapters/discord',
  'adapters/playground',
  'adapters/slack',
  'adapters/terminal',
  'commands',
  'help',
  'learn',
  'limits',
  'moderation',
  'queue',
  'quiz',
  'records',
  'render',
  'settings',
  'snippet',
  'store',
  'texts',
].map((folder) => `test/${folder}/**/*.test.ts`)

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
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts'],
          exclude: [...TOGETHER, ...TIMED],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
