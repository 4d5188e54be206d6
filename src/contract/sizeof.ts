/** The analysis `sizeof`: the bytes of each object, part by part; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

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
