/** A part of the API that knows its visitors: each request counts as one of theirs, and nothing of an answer is cached. */
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { IsOurProxy } from '../../config/proxy.js'
import type { Asker } from '../../contract.js'
import type { Gateway } from '../../gateway.js'
import type { Answers } from './answers.js'
import { bounded, readBody, requireJson } from './body.js'
import type { Env } from './env.js'
import { visitorOf } from './quiz/visitor.js'

export interface Ways {
  gateway: Gateway
  isOurProxy: IsOurProxy
  answers: Answers
}

/** What a body has to be, and one that would do. */
interface Wanted<Body> {
  shape: z.ZodType<Body>
  example: string
}

type Answer = Promise<Response>

export class Visits {
  readonly routes = new Hono<Env>()
  readonly #ways: Pick<Ways, 'gateway' | 'isOurProxy'>

  constructor(ways: Pick<Ways, 'gateway' | 'isOurProxy'>) {
    this.#ways = ways
    this.routes.use(async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })
  }

  get(path: string, answer: (who: Asker, context: Context<Env>) => Answer): void {
    this.routes.get(path, async (context) => answer(await this.#visitor(context), context))
  }

  post<Body>(
    path: string,
    { shape, example }: Wanted<Body>,
    answer: (who: Asker, body: Body, context: Context<Env>) => Answer,
  ): void {
    this.routes.post(path, bounded, async (context) => {
      const who = await this.#visitor(context)
      requireJson(context)
      return answer(who, readBody(await context.req.text(), shape, example), context)
    })
  }

  #visitor(context: Context<Env>): Promise<Asker> {
    const { gateway, isOurProxy } = this.#ways
    return visitorOf(context, isOurProxy, gateway)
  }
}
