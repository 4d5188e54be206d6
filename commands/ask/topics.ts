import type { ArticleTopic, ArticleView } from '../../src/contract.js'

/** What shows a topic in anybody's code, where its article sets examples side by side. */
export const TOPIC_VIEWS: Record<ArticleTopic, ArticleView> = {
  refcount: 'refcount',
  sizeof: 'sizeof',
  identity: 'is',
  aliasing: 'heap',
  gc: 'gc',
  slots: 'sizeof',
  strings: 'sizeof',
  generators: 'profile',
  containers: 'sizeof',
  allocator: 'alloc',
  leaks: 'leaks',
  profiling: 'profile',
  gil: 'heap',
  immortal: 'refcount',
  stack_heap: 'heap',
}
