/** The shapes that cross a process: what a command asks for, what the engine saw, what an adapter shows. */
import { z } from 'zod'
import { AllocAnalysis } from './contract/alloc.js'
import { IsAnalysis } from './contract/is.js'
import { ProfileAnalysis } from './contract/profile.js'
import { RefcountAnalysis } from './contract/refcount.js'
import { SizeofAnalysis } from './contract/sizeof.js'

export * from './contract/alloc.js'
export * from './contract/is.js'
export * from './contract/job.js'
export * from './contract/profile.js'
export * from './contract/refcount.js'
export * from './contract/reply.js'
export * from './contract/run.js'
export * from './contract/sizeof.js'

export const Analysis = z.discriminatedUnion('analysis', [
  RefcountAnalysis,
  SizeofAnalysis,
  IsAnalysis,
  AllocAnalysis,
  ProfileAnalysis,
])
export type Analysis = z.infer<typeof Analysis>
export type AnalysisName = Analysis['analysis']
