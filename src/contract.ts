/** The shapes that cross a process: what a command asks for, what the engine saw, what an adapter shows. */
import { z } from 'zod'
import { ArticleAnalysis } from './contract/article.js'
import { SeenAnalysis } from './contract/seen.js'

export * from './contract/alloc.js'
export * from './contract/article.js'
export * from './contract/claim.js'
export * from './contract/compare.js'
export * from './contract/gc.js'
export * from './contract/heap.js'
export * from './contract/is.js'
export * from './contract/job.js'
export * from './contract/leaks.js'
export * from './contract/output.js'
export * from './contract/profile.js'
export * from './contract/question.js'
export * from './contract/quiz.js'
export * from './contract/refcount.js'
export * from './contract/reply.js'
export * from './contract/run.js'
export * from './contract/seen.js'
export * from './contract/sizeof.js'

export const Analysis = z.discriminatedUnion('analysis', [...SeenAnalysis.options, ArticleAnalysis])
export type Analysis = z.infer<typeof Analysis>
export type AnalysisName = Analysis['analysis']
