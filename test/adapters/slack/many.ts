/** Slack for many workspaces: the real Bolt over HTTP with its OAuth, before a fake Slack, with a worker that answers at once. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSlack } from '../../../src/adapters/slack/index.js'
import type { SlackLimits } from '../../../src/adapters/slack/limits.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job } from '../../../src/contract.js'
import type { Gateway } from '../../../src/gateway.js'
import { ownerOf } from '../../../src/owner.js'
import { FakeSlack, type Shown } from '../../fakes/slack/fake-slack.js'
import { ADDRESS, CLIENT, type Where } from '../../fakes/slack/grants.js'
import { inWorkspace, SIGNING_SECRET, signed, slashCommand } from '../../fakes/slack/people.js'
import { transcript } from '../../fakes/slack/told.js'
import { freePort } from '../../free-port.js'
import { openGateway } from '../gateway.js'
import { REPLY } from './house.js'
import { nextAnswer } from './people.js'

export const STATE_SECRET = 'a secret of the states, long enough'
const QUICK: SlackLimits = { postPauseMs: 0, progressPauseMs: 1, pictureLookMs: 1, pictureLooks: 5 }

interface Wishes {
  redisUrl?: string
  env?: Record<string, string>
  limits?: Partial<SlackLimits>
}

/** A workspace that has the app, by itself or through its organization. */
export interface At {
  team: string
  enterprise?: string
}

/** As Bolt's own state store signs it. */
export function stateOf(at: Date, secret = STATE_SECRET): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const redirectUri = `${ADDRESS}/slack/oauth_redirect`
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ installOptions: { scopes: [], redirectUri }, now: at, random: 1 })}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}

export class Many {
  readonly jobs: Job[] = []
  readonly faults: Error[] = []
  #parts: { close(): Promise<void> }[] = []
  #gateway: Gateway | null = null

  static async open(wishes: Wishes = {}): Promise<Many> {
    const folder = mkdtempSync(join(tmpdir(), 'ourobot-slack-'))
    const many = new Many(await FakeSlack.start(), await freePort(), folder, wishes)
    await many.start()
    return many
  }

  private constructor(
    readonly fake: FakeSlack,
    private readonly port: number,
    private readonly folder: string,
    private readonly wishes: Wishes,
  ) {}

  get gateway(): Gateway {
    if (!this.#gateway) throw new Error('no gateway runs')
    return this.#gateway
  }

  get at(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(env: Record<string, string> = {}): Promise<void> {
    const config = readConfig({
      REDIS_URL: this.wishes.redisUrl ?? '',
      OUROBOT_STORE: this.folder,
      HOST: '127.0.0.1',
      SLACK_CLIENT_ID: CLIENT.id,
      SLACK_CLIENT_SECRET: CLIENT.secret,
      SLACK_STATE_SECRET: STATE_SECRET,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_URL: ADDRESS,
      SLACK_PORT: String(this.port),
      ...this.wishes.env,
      ...env,
    })
    const gateway = await openGateway(config, (fault) => void this.faults.push(fault), { deliveryBackoffMs: 10 })
    const pythons = Buffer.from('[{"version":"3.14.0","minor":"3.14"},{"version":"3.9.2","minor":"3.9"}]')
    await gateway.store.set('pythons', { value: pythons, keptMs: 60_000, owner: null })
    const limits = { ...QUICK, ...this.wishes.limits }
    const slack = await openSlack(config, gateway, { slackApiUrl: this.fake.apiUrl, limits })
    this.#gateway = gateway
    this.#parts = [slack, gateway, slack.kept]
  }

  /** The adapter ends; the rest does not yet. */
  async hush(): Promise<void> {
    await this.#parts.shift()?.close()
  }

  /** Of all who answer here, none does any more. */
  async stop(): Promise<void> {
    for (const part of this.#parts) await part.close()
    this.#parts = []
  }

  async close(): Promise<void> {
    await this.stop()
    await this.fake.close()
    rmSync(this.folder, { recursive: true })
  }

  /** Answers every job from now on, each with a picture, an analysis and two states. */
  async work(): Promise<void> {
    const { queue, store } = this.gateway
    const say = async (job: Job): Promise<Finished> => {
      this.jobs.push(job)
      const [picture, analyses] = [`picture-${job.id}`, `analyses-${job.id}`]
      for (const key of [picture, analyses])
        await store.set(key, { value: Buffer.from('PNG'), keptMs: 60_000, owner: ownerOf(job.request.asker) })
      const headline = job.request.look ? 'Another look' : `Of ${job.request.code}`
      const pictures = [{ key: picture, alt: REPLY.alt, type: 'image/png' as const }]
      const reply = { ...REPLY, headline }
      return { job, outcome: { kind: 'answered', reply, pictures, analyses, states: 2, question: null } }
    }
    await queue.work(say, 1)
  }

  /** Somebody opens the page for installing, and Slack's page behind it: the cookie of their browser, and what Slack calls up when they allow it. */
  async begin(where: Where, user = 'UADA'): Promise<{ cookie: string; back: URL }> {
    transcript.did(`${user} opens /slack/install, and presses Allow for ${where.team ?? where.enterprise}`)
    const page = await fetch(`${this.at}/slack/install`, { redirect: 'manual' })
    const [cookie = ''] = page.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
    return { cookie, back: this.fake.grants.allow(page.headers.get('location') ?? '', where, user) }
  }

  async comeBack({ cookie, back }: { cookie: string; back: URL }): Promise<{ status: number; text: string }> {
    const response = await fetch(`${this.at}${back.pathname}${back.search}`, { headers: { Cookie: cookie } })
    const text = await response.text()
    transcript.saw(
      `the browser, status ${response.status}`,
      text
        .replace(/<style>.*<\/style>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' '),
    )
    return { status: response.status, text }
  }

  async install(where: Where): Promise<{ status: number; text: string }> {
    return this.comeBack(await this.begin(where))
  }

  /** What Slack sends: a form or JSON. Resolves when it is acknowledged. */
  async send(done: Record<string, unknown>): Promise<Response> {
    const form = 'command' in done ? (done as Record<string, string>) : { payload: JSON.stringify(done) }
    return signed(`${this.at}/slack/events`, 'event' in done ? { event: JSON.stringify(done) } : form)
  }

  command(text: string, at: At, channel: string, user: string): Promise<Response> {
    return this.send(inWorkspace(this.fake, slashCommand(this.fake, text, channel, user), at))
  }

  async ask(code: string, at: At, channel: string, user: string): Promise<Shown> {
    const before = [...this.fake.messages.values()]
    await this.command(code, at, channel, user)
    return nextAnswer(this.fake, before)
  }

  tokenAt(where: Where): string | undefined {
    return this.fake.grants.at(where).at(-1)?.token
  }
}
