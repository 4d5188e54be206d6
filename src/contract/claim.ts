/** The analysis `claim`: a sentence that people teach, put to the test on one Python; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

/** A claim has a program in test/claims, named by its id. */
export const Claim = z.object({
  id: z.string(),
  text: z.string(),
  /** The name of the command whose view shows it. */
  shownBy: z.string(),
})
export type Claim = z.infer<typeof Claim>

/** One part of a claim that is true or false by itself. */
export const ClaimPart = z.object({
  text: z.string(),
  holds: z.boolean(),
  /** Whether it rests on measured time, which a busy machine may spoil. */
  timed: z.boolean(),
})
export type ClaimPart = z.infer<typeof ClaimPart>

/** Something measured: "getrefcount: 2 3 4 3". */
export const Evidence = z.object({
  text: z.string(),
  /** Whether every run on this Python gives the same. */
  exact: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>

/** `code` is what was asked: an id, or words of a claim. What the program printed is in parts and evidence. */
export const ClaimAnalysis = z.object({
  analysis: z.literal('claim'),
  ...common,
  /** null where no claim fits. */
  claim: Claim.nullable(),
  /** Other claims that come near, best first. */
  nearest: z.array(Claim),
  /** The Python that was run. */
  program: z.string(),
  parts: z.array(ClaimPart),
  evidence: z.array(Evidence),
})
export type ClaimAnalysis = z.infer<typeof ClaimAnalysis>

/** Parts of a claim as rows, Pythons as columns. */
export const VerdictPicture = z.object({
  kind: z.literal('verdict'),
  title: z.string(),
  python: z.string(),
  claim: z.string(),
  /** Oldest first; `now`: the one that has just been asked. */
  columns: z.array(z.object({ name: z.string(), now: z.boolean() })),
  /** null where this Python was not asked, or does not have what the part is about. */
  rows: z.array(z.object({ text: z.string(), marks: z.array(z.boolean().nullable()) })),
  folded: z.object({ rows: z.number().int(), columns: z.number().int() }),
})
export type VerdictPicture = z.infer<typeof VerdictPicture>
