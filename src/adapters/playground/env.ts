import type { HttpBindings } from '@hono/node-server'

/** What each request of the page's app comes with. */
export type Env = { Bindings: HttpBindings }
