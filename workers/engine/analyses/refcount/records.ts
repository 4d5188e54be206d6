/** What tracer.py and graph.py send, as they describe it. A stranger's snippet may have written it: all is checked. */
import { z } from 'zod'

const id = z.number().int().nonnegative()
const text = z.string().max(500)
const labels = z.array(text.nullable()).nullable()

/** How a node refers: `leaf` not at all, the others as their names say. */
export const Shape = z.enum([
  'leaf',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'deque',
  'cell',
  'function',
  'method',
  'instance',
  'class',
  'generator',
  'frame',
  'inside',
])
export type Shape = z.infer<typeof Shape>

const Parts = z.object({ free: z.array(text), defaults: z.array(text) }).nullable()

export const Change = {
  r: z.tuple([z.literal('r'), id, text]),
  n: z.tuple([z.literal('n'), id, text, Shape, text, id, z.number().int(), Parts]),
  e: z.tuple([z.literal('e'), id, z.array(id), labels, z.array(id).nullable()]),
  q: z.tuple([z.literal('q'), id, z.array(text)]),
  c: z.tuple([z.literal('c')]).rest(z.number().int()),
  z: z.tuple([z.literal('z'), id, id]),
  f: z.tuple([z.literal('f'), id, z.union([z.literal(0), z.literal(1)])]),
  l: z.tuple([z.literal('l'), id]),
  b: z.tuple([z.literal('b'), id]),
}

export const StepRecord = z.tuple([
  z.literal('s'),
  z.enum(['line', 'call', 'return', 'exception', 'end']),
  z.number().int().nullable(),
  z.number().int().nullable(),
  z.number().int().nonnegative(),
  z.array(z.tuple([id, z.number().int().nullable()])).nullable(),
  z.array(z.array(z.unknown())),
])
export type StepRecord = z.infer<typeof StepRecord>

/** Ids begin anew: the snippet ran on untraced in between. */
export const Anew = z.tuple([z.literal('x')])
