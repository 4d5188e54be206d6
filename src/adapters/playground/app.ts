/** The page and its API as one Hono app: who may ask what, and what is answered with which status. */
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { commandNamed } from '../../../commands/named.js'
import { presentPythons } from '../../../workers/presence.js'
import type { IsOurProxy } from '../../config/proxy.js'
import { UsageError } from '../../errors.js'
import { forget, forgottenWords } from '../../forgetting.js'
import type { Gateway } from '../../gateway.js'
import { logFault } from '../../log.js'
import { addressOf, askerAt } from './address.js'
import type { Answers } from './answers.js'
import type { Asset } from './assets.js'
import { bounded } from './body.js'
import { catalogueOf } from './catalogue.js'
import type { Env } from './env.js'
import { faultOf, OURS } from './fault.js'
import { guarded } from './headers.js'
import { healthOf, type Neighbour } from './health.js'
import { learnRoutes } from './learn/routes.js'
import { PICTURE_CACHE_SECONDS } from './limits.js'
import { pictureIn } from './pictures.js'
import { jobOf } from './question.js'
import type { Names } from './quiz/names.js'
import { quizRoutes } from './quiz/routes.js'
import { saltOfToday, saltsInUse } from './salt.js'
import { shownOf } from './shown.js'
import { answered } from './stream.js'

export interface House {
  gateway: Gateway
  isOurProxy: IsOurProxy
  answers: Answers
  names: Names
  assets: Map<string, Asset>
  neighbours: readonly Neighbour[]
}

function told(context: Context, error: unknown): Response {
  const { status, retryAfterSeconds, error: body } = faultOf(error)
  if (body.code === OURS.code) logFault(error)
  if (retryAfterSeconds !== null) context.header('Retry-After', String(retryAfterSeconds))
  return context.json({ error: body }, status)
}

export function appOf({ gateway, isOurProxy, answers, names, assets, neighbours }: House): Hono<Env> {
  const { queue, store, limits } = gateway
  const app = new Hono<Env>()
  app.use(guarded)
  app.use('/api/*', compress())
  app.onError((error, context) => told(context, error))
  app.notFound((context) => told(context, new UsageError('no-such-page', 'There is nothing here.')))

  app.get('/healthz', async (context) => {
    const health = await healthOf(queue, store, neighbours)
    return context.json(health, health.ok ? 200 : 503, { 'Cache-Control': 'no-store' })
  })

  app.get('/api/commands', async (context) =>
    context.json(catalogueOf(await presentPythons(store)), 200, { 'Cache-Control': 'no-store' }),
  )

  app.post('/api/commands/:name', bounded, async (context) => {
    const asker = askerAt(addressOf(context.env.incoming, isOurProxy), await saltOfToday(store))
    await limits.take(asker)
    const command = commandNamed(context.req.param('name'))
    const job = jobOf(command, await context.req.text(), asker, await presentPythons(store))
    const asked = await answers.ask(job)
    context.header('Cache-Control', 'no-store')
    return answered(context, asked, (finished) => shownOf(finished, store))
  })

  app.route('/api/quiz', quizRoutes({ gateway, isOurProxy, answers, names }))
  app.route('/api/learn', learnRoutes({ gateway, isOurProxy, answers }))

  app.delete('/api/me', async (context) => {
    const address = addressOf(context.env.incoming, isOurProxy)
    await limits.take(askerAt(address, await saltOfToday(store)))
    const all = { forgotten: 0, left: 0 }
    for (const salt of await saltsInUse(store)) {
      const { forgotten, left } = await forget(gateway, askerAt(address, salt))
      all.forgotten += forgotten
      all.left += left
    }
    return context.json({ ...all, message: forgottenWords(all) })
  })

  app.get('/pictures/:file', async (context) => {
    const png = await pictureIn(store, context.req.param('file'))
    return context.body(new Uint8Array(png), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': `public, max-age=${PICTURE_CACHE_SECONDS}, immutable`,
    })
  })

  for (const [path, { body, type }] of assets)
    app.get(path, etag(), (context) => context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }))
  return app
}
