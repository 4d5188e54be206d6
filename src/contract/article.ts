/** What the articles are about, and the analysis `article`: a question, its article, and what shows the point. */
import { z } from 'zod'
import { common } from './run.js'
import { SeenAnalysis } from './seen.js'

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

/** An article by its id, and the question that it answers. */
export const ArticleTitle = z.object({ id: z.string(), question: z.string() })
export type ArticleTitle = z.infer<typeof ArticleTitle>

/** What an article says on one Python: all that it computes is computed there. */
export const ToldArticle = z.object({
  ...ArticleTitle.shape,
  topic: ArticleTopic,
  /** Three sentences. */
  answer: z.string(),
  /** Sentences that hold of any code, not of the example alone. */
  general: z.array(z.string()),
  why: z.string(),
  advice: z.string(),
  versions: z.array(z.object({ label: z.string(), value: z.string() })),
  documented: z.array(z.object({ what: z.string(), link: z.string() })),
  /** The oldest Python that can run its example; null: all. */
  requires: z.string().nullable(),
})
export type ToldArticle = z.infer<typeof ToldArticle>

/** `code` is what was asked: words, or an article's id. What the example printed is its evidence's. */
export const ArticleAnalysis = z.object({
  analysis: z.literal('article'),
  ...common,
  /** null where none fits. */
  article: ToldArticle.nullable(),
  /** The example, as the article's view sees it; null without an article. On another Python where this one cannot run it. */
  evidence: SeenAnalysis.nullable(),
  /** The asker's own code, as the view that fits sees it; null where there was none. */
  own: SeenAnalysis.nullable(),
  /** What to read next; where there is no article, what may have been meant, nearest first. */
  nearest: z.array(ArticleTitle),
  /** That the article is the right one: 0 to 1. */
  confidence: z.number(),
  /** It was asked in another language than English. */
  foreign: z.boolean(),
})
export type ArticleAnalysis = z.infer<typeof ArticleAnalysis>
