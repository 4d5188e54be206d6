/** What one run, or several, of a program showed: each of these the engine makes by itself. */
import { z } from 'zod'
import { AllocAnalysis } from './alloc.js'
import { ClaimAnalysis } from './claim.js'
import { CompareAnalysis } from './compare.js'
import { GcAnalysis } from './gc.js'
import { HeapAnalysis } from './heap.js'
import { IsAnalysis } from './is.js'
import { LeaksAnalysis } from './leaks.js'
import { OutputAnalysis } from './output.js'
import { ProfileAnalysis } from './profile.js'
import { RefcountAnalysis } from './refcount.js'
import { SizeofAnalysis } from './sizeof.js'

export const SeenAnalysis = z.discriminatedUnion('analysis', [
  HeapAnalysis,
  RefcountAnalysis,
  SizeofAnalysis,
  IsAnalysis,
  GcAnalysis,
  LeaksAnalysis,
  ClaimAnalysis,
  CompareAnalysis,
  AllocAnalysis,
  ProfileAnalysis,
  OutputAnalysis,
])
export type SeenAnalysis = z.infer<typeof SeenAnalysis>
export type SeenName = SeenAnalysis['analysis']
