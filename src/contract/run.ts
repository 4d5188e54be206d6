/** What every analysis says of the run itself. */
import { z } from 'zod'

/** How a snippet ended. Its own failure is a result, never an `Error` of ours. */
export const Result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finished') }),
  z.object({ kind: z.literal('exception'), type: z.string(), message: z.string(), line: z.number().int().nullable() }),
  z.object({ kind: z.literal('limit'), limit: z.enum(['time', 'memory', 'output']), detail: z.string() }),
  z.object({ kind: z.literal('crashed'), signal: z.string().optional(), exit: z.number().int().optional() }),
  z.object({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
])
export type Result = z.infer<typeof Result>

/** What was cut, each at the limit named in `workers/engine/limits.ts`. */
export const Truncation = z.enum(['steps', 'output', 'objects', 'data'])
export type Truncation = z.infer<typeof Truncation>

/** The CPython that ran the snippet, to the patch (`3.14.10`). */
export const PythonIdentity = z.object({
  version: z.string(),
  implementation: z.string(),
  pointerBits: z.number().int(),
})
export type PythonIdentity = z.infer<typeof PythonIdentity>

/** The fields that every analysis begins with. */
export const common = {
  code: z.string(),
  python: PythonIdentity,
  stdout: z.string(),
  stderr: z.string(),
  truncated: z.array(Truncation),
  result: Result,
}
