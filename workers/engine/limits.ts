/** Every limit of the engine, with its unit. Python is told the seal's and the jobs' from here. */

export const CODE_LIMIT_CHARACTERS = 4000
export const CODE_LIMIT_LINES = 200

export const WALL_LIMIT_MS = 5000
export const CPU_LIMIT_SECONDS = 3
export const ADDRESS_SPACE_LIMIT_BYTES = 512 * 1024 * 1024
export const THREAD_LIMIT = 128
export const DESCRIPTOR_LIMIT = 64

/** For standard output and standard error, each. */
export const OUTPUT_LIMIT_BYTES = 64 * 1024
export const DATA_LIMIT_BYTES = 2 * 1024 * 1024
export const STEP_LIMIT = 1000
/** Objects a step shows. */
export const OBJECT_LIMIT = 300
export const REPR_LIMIT_CHARACTERS = 80

/** Of `compare`: sides, how long one may run with its memory traced and without, and what timing all may take. */
export const SIDES_LIMIT = 5
export const SIDE_LIMIT_MS = 1500
export const TIMED_LIMIT_MS = 1000
export const TIMING_ROUNDS = 8
export const TIMING_BUDGET_MS = 1000
export const GROWTH_BUDGET_MS = 600
/** What is over sooner does too little to grow. */
export const GROWTH_LEAST_NS = 1000

/** A child keeps to the limits above by itself: one that sends more than this is none of ours. */
export const STREAM_LIMIT_BYTES = 4 * OUTPUT_LIMIT_BYTES + 1024 * 1024
/** Of what it writes down, with the reserve that notebook.py keeps for the program's end. */
export const NOTEBOOK_LIMIT_BYTES = DATA_LIMIT_BYTES + 512 * 1024
export const RESULT_LIMIT_CHARACTERS = 2000

export const PROBE_LIMIT_MS = 10_000
export const START_LIMIT_MS = 30_000
/** How long after its wall a child's end is waited for before the fork server is given up. */
export const REAP_LIMIT_MS = 5000

/** What a fork server is told once. */
export const SERVER_LIMITS = {
  wallMs: WALL_LIMIT_MS,
  limits: { outputBytes: OUTPUT_LIMIT_BYTES, dataBytes: DATA_LIMIT_BYTES, steps: STEP_LIMIT },
  seal: {
    addressSpaceBytes: ADDRESS_SPACE_LIMIT_BYTES,
    cpuSeconds: CPU_LIMIT_SECONDS,
    descriptors: DESCRIPTOR_LIMIT,
    threads: THREAD_LIMIT,
  },
}
