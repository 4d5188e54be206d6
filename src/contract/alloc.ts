/** The analysis `alloc`: where objects live, what the allocators keep; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

const count = z.number().int().nonnegative()

/** Who gave a block: `mmap` is malloc with pages for this block alone; `none` is the interpreter's own memory. */
export const Giver = z.enum(['pymalloc', 'malloc', 'mmap', 'none'])
export type Giver = z.infer<typeof Giver>

/** Bytes asked for, and bytes of the block that was given; `own`: the object's own, not a table that it keeps apart. */
export const GivenBlock = z.object({ own: z.boolean(), request: count, block: count, giver: Giver })
export type GivenBlock = z.infer<typeof GivenBlock>

export const PlacedObject = z.object({
  name: z.string(),
  id: z.string(),
  type: z.string(),
  repr: z.string(),
  blocks: z.array(GivenBlock).max(8),
  /** Blocks beyond those. */
  more: count,
})
export type PlacedObject = z.infer<typeof PlacedObject>

/** Of each size class, what `sys._debugmallocstats()` says of it. */
export const SizeClass = z.object({ size: count, pools: count, used: count, free: count })
export type SizeClass = z.infer<typeof SizeClass>

export const Books = z.object({
  classes: z.array(SizeClass),
  /** Arenas: ever taken from the system, given back, held now; bytes of one. */
  arenas: z.object({ taken: count, returned: count, held: count, bytes: count }),
  /** Pools that no size class uses. */
  unusedPools: count,
  /** Blocks in use, as `sys.getallocatedblocks()` says; those beyond the classes' are malloc's. */
  blocks: count,
  /** Free objects that types keep: "float", "tuple of 2". */
  kept: z.record(z.string(), count),
  /** malloc's books in bytes: its own heap, what of it is used, and what is mapped for large blocks alone. */
  heap: z.object({ heap: count, used: count, mapped: count, maps: count }).nullable(),
})
export type Books = z.infer<typeof Books>

/** One letter a block, before and after: `u` used, `f` freed, `.` never given. `marks`: [block, name]. */
export const Pool = z.object({
  id: z.string(),
  size: count,
  before: z.string().regex(/^[uf.]{1,8192}$/u),
  after: z.string().regex(/^[uf.]{1,8192}$/u),
  marks: z.array(z.tuple([count, z.string()])).max(400),
})
export type Pool = z.infer<typeof Pool>

/** An object as it was seen at an address; `line` is that of the statement that made or freed it. */
const Tenant = z.object({
  type: z.string(),
  repr: z.string(),
  name: z.string().nullable(),
  line: z.number().int().nullable(),
})

/** An object made where another one had been freed. */
export const Reuse = Tenant.extend({ was: Tenant })
export type Reuse = z.infer<typeof Reuse>

/** What a request of `bytes` gets; requests `from` … `to` get the same. `inPool`: such blocks in a pool. */
export const AllocRequest = z.object({
  bytes: count,
  block: count,
  giver: Giver,
  from: count,
  to: count,
  inPool: count.nullable(),
})
export type AllocRequest = z.infer<typeof AllocRequest>

/** What is so on this Python, whatever the snippet: probed. `keeps`: free objects kept at most, by kind. */
export const AllocFacts = z.object({
  poolBytes: count,
  largest: count,
  step: count,
  headerBytes: count,
  keeps: z.record(z.string(), count),
})
export type AllocFacts = z.infer<typeof AllocFacts>

export const AllocAnalysis = z.object({
  analysis: z.literal('alloc'),
  ...common,
  facts: AllocFacts.nullable(),
  /** Of a number instead of code. */
  request: AllocRequest.nullable(),
  before: Books.nullable(),
  /** At the end, or when its time was up; null where it never got there. */
  after: Books.nullable(),
  /** Where it stood when its time was up. */
  line: z.number().int().nullable(),
  objects: z.array(PlacedObject),
  pools: z.array(Pool),
  reused: z.array(Reuse),
})
export type AllocAnalysis = z.infer<typeof AllocAnalysis>

/** What became of a block: `mine` a named object's, `new` made by the snippet, `old` there before it, `freed` by it. */
export const BlockState = z.enum(['mine', 'new', 'old', 'freed', 'free'])
export type BlockState = z.infer<typeof BlockState>

/** Strips of pools, one a size class; or one request and the pool that it would lie in. */
export const BlocksPicture = z.object({
  kind: z.literal('blocks'),
  title: z.string(),
  python: z.string(),
  request: z.object({ bytes: z.number(), block: z.number() }).nullable(),
  strips: z.array(
    z.object({
      title: z.string(), // "64-byte blocks"
      counts: z.string(), // "used 5,587 → 6,590"
      names: z.string(), // "a, b"; '' for none
      cells: z.array(BlockState),
      /** Blocks of this pool that are not shown. */
      left: z.number().int(),
    }),
  ),
  /** Beside pymalloc: "big: 1,000,057 bytes from malloc". */
  notes: z.array(z.string()),
  folded: z.number().int(),
})
export type BlocksPicture = z.infer<typeof BlocksPicture>
