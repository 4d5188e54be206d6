/** What the articles are about. */
import { z } from 'zod'

/** In the order of the course. */
export const ArticleTopic = z.enum([
  'refcount',
  'sizeof',
  'identity',
  'aliasing',
  'gc',
  'slots',
  'strings',
  'generators',
  'containers',
  'allocator',
  'leaks',
  'profiling',
  'gil',
  'immortal',
  'stack_heap',
])
export type ArticleTopic = z.infer<typeof ArticleTopic>

/** The command whose picture shows the point. */
export const ArticleView = z.enum(['heap', 'refcount', 'sizeof', 'is', 'gc', 'alloc', 'compare', 'profile', 'leaks'])
export type ArticleView = z.infer<typeof ArticleView>
