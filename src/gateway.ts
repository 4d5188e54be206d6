import type { Help } from './help/help.js'
import type { Learn } from './learn/learn.js'
import type { Limits } from './limits/limiter.js'
import type { Queue } from './queue/queue.js'
import type { Quiz } from './quiz/quiz.js'
import type { Records } from './records/records.js'
import type { Settings } from './settings/settings.js'
import type { Store } from './store/store.js'

/** What every way in (the page, Discord, Slack) works with. */
export interface Gateway {
  queue: Queue
  store: Store
  limits: Limits
  settings: Settings
  records: Records
  quiz: Quiz
  help: Help
  learn: Learn
}
