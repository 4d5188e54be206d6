/** The shapes that cross a process: what a command asks for, what the engine saw, what an adapter shows. */
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

const common = {
  code: z.string(),
  python: PythonIdentity,
  stdout: z.string(),
  stderr: z.string(),
  truncated: z.array(Truncation),
  result: Result,
}

/** A reference count: an exact number, or `immortal` where CPython (3.12+) no longer counts. */
export const Count = z.union([z.number().int().nonnegative(), z.literal('immortal')])
export type Count = z.infer<typeof Count>

/** Something that refers to an object: `label` of `of` (an object id, or a function's name for names and stack). */
export const Holder = z.object({
  kind: z.enum(['name', 'item', 'key', 'attribute', 'cell', 'stack', 'constant', 'default', 'closure', 'inside']),
  of: z.string().nullable(),
  label: z.string().nullable(),
  /** false for a borrowed reference (3.14+), which the count does not include. */
  counted: z.boolean(),
})
export type Holder = z.infer<typeof Holder>

export const TracedObject = z.object({
  type: z.string(),
  repr: z.string(),
  refcount: Count,
  /** Bytes, as `sys.getsizeof` says. */
  size: z.number().int().nonnegative(),
  holders: z.array(Holder),
  /** References that no holder above explains; counted holders + other = refcount. */
  other: z.number().int().nonnegative(),
})
export type TracedObject = z.infer<typeof TracedObject>

export const Frame = z.object({
  function: z.string(),
  line: z.number().int().nullable(),
  names: z.record(z.string(), z.string()),
})
export type Frame = z.infer<typeof Frame>

export const Freed = z.object({ object: z.string(), how: z.enum(['refcount', 'collector']) })
export type Freed = z.infer<typeof Freed>

/** The state right before `line` runs; the last step is the `end`. */
export const Step = z.object({
  event: z.enum(['line', 'call', 'return', 'exception', 'end']),
  line: z.number().int().nullable(),
  endLine: z.number().int().nullable(),
  function: z.string(),
  thread: z.number().int(),
  frames: z.array(Frame),
  objects: z.record(z.string(), TracedObject),
  created: z.array(z.string()),
  freed: z.array(Freed),
})
export type Step = z.infer<typeof Step>

export const RefcountAnalysis = z.object({ analysis: z.literal('refcount'), ...common, steps: z.array(Step) })
export type RefcountAnalysis = z.infer<typeof RefcountAnalysis>

/** What a run of bytes is for; pictures give each role one look everywhere. */
export const Role = z.enum([
  'gc', // the collector's header, before the object
  'refcount',
  'type',
  'size', // the size field
  'field', // another fixed field of the type
  'payload', // the value itself: digits, characters, bytes
  'reference', // a reference to another object
  'table', // a hash table's index or entries
  'spare', // room kept for growth
  'hidden', // beyond getsizeof: values stored inline before or behind the instance
  'rounding', // what the allocator adds
])
export type Role = z.infer<typeof Role>

export const Part = z.object({ label: z.string(), bytes: z.number().int().nonnegative(), role: Role })
export type Part = z.infer<typeof Part>

/** A child of a sized object, once each; `shared` where another entry reaches it too. */
export const Child = z.object({
  label: z.string().nullable(),
  type: z.string(),
  repr: z.string(),
  getsizeof: z.number().int().nonnegative(),
  id: z.string(),
  shared: z.boolean(),
})
export type Child = z.infer<typeof Child>

export const SizedObject = z.object({
  /** The name that binds it, or null for the value of a last expression. */
  name: z.string().nullable(),
  id: z.string(),
  type: z.string(),
  repr: z.string(),
  getsizeof: z.number().int().nonnegative(),
  deep: z.number().int().nonnegative(),
  /** Bytes that the allocator really gave for this object alone. */
  footprint: z.number().int().nonnegative(),
  /** They add up to getsizeof. */
  parts: z.array(Part),
  /** What footprint holds beyond getsizeof (roles hidden, rounding); parts + beyond = footprint. */
  beyond: z.array(Part),
  children: z.array(Child),
  notes: z.array(z.string()),
})
export type SizedObject = z.infer<typeof SizedObject>

export const SizeofAnalysis = z.object({ analysis: z.literal('sizeof'), ...common, objects: z.array(SizedObject) })
export type SizeofAnalysis = z.infer<typeof SizeofAnalysis>

export const Reason = z.enum([
  'same name',
  'alias',
  'small-int cache',
  'constant of the same code object',
  'folded constant',
  'interned by the compiler',
  'interned by sys.intern',
  'singleton',
  'cached character',
  'shared empty object',
  'address used again',
  'made anew',
  'equal but distinct',
  'not equal',
])
export type Reason = z.infer<typeof Reason>

/** One way of running the comparison; `equal` is null where a user's `__eq__` would have to be asked. */
export const Side = z.object({ is: z.boolean(), equal: z.boolean().nullable() })
export type Side = z.infer<typeof Side>

/** An operand as each side saw it, for the picture. */
export const Operand = z.object({ text: z.string(), type: z.string(), repr: z.string() })
export type Operand = z.infer<typeof Operand>

export const Comparison = z.object({
  text: z.string(),
  operator: z.enum(['is', 'is not', '==']),
  line: z.number().int(),
  left: Operand,
  right: Operand,
  script: Side.nullable(),
  repl: Side.nullable(),
  reason: Reason,
  /** The reason at the prompt where it is another one than in the script. */
  replReason: Reason.nullable(),
  explanation: z.string(),
})
export type Comparison = z.infer<typeof Comparison>

export const IsAnalysis = z.object({ analysis: z.literal('is'), ...common, comparisons: z.array(Comparison) })
export type IsAnalysis = z.infer<typeof IsAnalysis>

export const Analysis = z.discriminatedUnion('analysis', [RefcountAnalysis, SizeofAnalysis, IsAnalysis])
export type Analysis = z.infer<typeof Analysis>
export type AnalysisName = Analysis['analysis']

/** Timeline of reference counts: rows are executed statements, lanes are objects. */
export const TimelinePicture = z.object({
  kind: z.literal('timeline'),
  title: z.string(),
  python: z.string(),
  rows: z.array(z.object({ line: z.number().int().nullable(), code: z.string(), note: z.string().nullable() })),
  lanes: z.array(
    z.object({
      title: z.string(), // the names that have held it: "a, b"
      subtitle: z.string(), // "list [1, 2, 3]"
      /** One cell a row: the state after that row ran. */
      cells: z.array(
        z.object({
          count: Count.nullable(), // null: it does not exist
          change: z.enum(['born', 'up', 'down', 'died', 'same', 'none']),
          holders: z.array(z.string()), // short: "a", "b[0]"
          how: z.enum(['refcount', 'collector']).nullable(),
        }),
      ),
    }),
  ),
  /** What was left out, said in the picture. */
  folded: z.object({ rows: z.number().int(), lanes: z.number().int() }),
})
export type TimelinePicture = z.infer<typeof TimelinePicture>

/** Byte rulers, one an object, all to one scale. */
export const RulerPicture = z.object({
  kind: z.literal('ruler'),
  title: z.string(),
  python: z.string(),
  rulers: z.array(
    z.object({
      title: z.string(),
      subtitle: z.string(),
      parts: z.array(Part),
      beyond: z.array(Part),
      getsizeof: z.number().int(),
      footprint: z.number().int(),
      deep: z.number().int(),
    }),
  ),
  folded: z.number().int(),
})
export type RulerPicture = z.infer<typeof RulerPicture>

/** Comparisons as boxes: the same box twice named, or two boxes; script left, prompt right. */
export const IdentityPicture = z.object({
  kind: z.literal('identity'),
  title: z.string(),
  python: z.string(),
  comparisons: z.array(
    z.object({
      text: z.string(),
      /** Which of the two questions the snippet asks; the other one is shown beside it. */
      operator: Comparison.shape.operator,
      left: z.object({ name: z.string(), value: z.string() }),
      right: z.object({ name: z.string(), value: z.string() }),
      script: Side.nullable(),
      repl: Side.nullable(),
      reason: z.string(),
    }),
  ),
  folded: z.number().int(),
})
export type IdentityPicture = z.infer<typeof IdentityPicture>

export const Picture = z.discriminatedUnion('kind', [TimelinePicture, RulerPicture, IdentityPicture])
export type Picture = z.infer<typeof Picture>

/** A section behind "More". */
export const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), title: z.string(), text: z.string() }),
  z.object({ kind: z.literal('list'), title: z.string(), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  /** `open`: shown at once, not behind "More" (the line and caret of a syntax error). */
  z.object({ kind: z.literal('code'), title: z.string(), text: z.string(), open: z.boolean().optional() }),
])
export type Section = z.infer<typeof Section>

/** A platform-neutral answer: plain text everywhere, which adapters escape. */
export const Reply = z.object({
  headline: z.string(), // at most 140 characters
  picture: Picture.nullable(),
  alt: z.string(), // carries the lesson; empty without a picture
  text: z.string(), // at most 60 words
  more: z.array(Section),
  python: z.string(), // "CPython 3.14.10"
})
export type Reply = z.infer<typeof Reply>

/** Who asks, and where: for fairness, limits and settings. Ids are the platform's own, as text. */
export const Asker = z.object({
  platform: z.enum(['discord', 'slack', 'page']),
  user: z.string(),
  channel: z.string().nullable(),
  /** A Discord server, a Slack workspace. */
  community: z.string().nullable(),
})
export type Asker = z.infer<typeof Asker>

/** What an adapter understood of somebody's wish. */
export const Request = z.object({
  command: z.string(),
  code: z.string(),
  /** A version such as `3.12`, `default`, or `all`. */
  python: z.string(),
  asker: Asker,
})
export type Request = z.infer<typeof Request>

/** A request on its way through the queue. */
export const Job = z.object({
  /** One wish has one id, however often it is sent: letters, digits, `-` and `_`. */
  id: z.string().regex(/^[a-z][\w-]{0,99}$/),
  request: Request,
  /** Milliseconds since the epoch. */
  askedAt: z.number().int(),
  /** How the adapter finds the message to edit; nothing that outlives the answer, and no token of the bot. */
  delivery: z.record(z.string(), z.string()),
})
export type Job = z.infer<typeof Job>

/** What became of a job so far. `before`: jobs that will be taken first. */
export const Progress = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('queued'), before: z.number().int().nonnegative() }),
  z.object({ stage: z.literal('running') }),
  z.object({ stage: z.literal('drawing') }),
  z.object({ stage: z.literal('done') }),
])
export type Progress = z.infer<typeof Progress>

/** A finished answer on its way to the asker; pictures and analyses are in the store under these keys. */
export const Finished = z.object({
  job: Job,
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('answered'),
      reply: Reply,
      /** PNG files. */
      pictures: z.array(z.object({ key: z.string(), alt: z.string() })),
      /** The analyses as JSON, for buttons that need no second run. */
      analyses: z.string(),
    }),
    /** Wrong use (an unknown Python) or a fault of ours, in words for the asker. */
    z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
  ]),
})
export type Finished = z.infer<typeof Finished>
