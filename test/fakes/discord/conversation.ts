/** What became of one interaction on the fake, and who may still say what about it. */
import { EventEmitter } from 'node:events'
import type { Interaction } from './interactions.js'
import { type Body, type Files, refusalOf } from './limits.js'
import { complaint } from './spec.js'

const ACKNOWLEDGE_LIMIT_MS = 3000
const TOKEN_LIFE_MS = 15 * 60_000
const EPHEMERAL = 64

export interface Shown {
  body: Body
  files: Files
}

export interface Answer {
  status: number
  body?: object
}

const refused = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } })

export class Conversation {
  readonly #events = new EventEmitter()
  /** 4 a message, 5 to be edited, 9 a form; null: not acknowledged. */
  acknowledged: 4 | 5 | 9 | null = null
  hidden = false
  form: { custom_id: string; title: string; components: object[] } | null = null
  /** As it is now, and as it was before each edit. */
  message: Shown | null = null
  readonly history: Shown[] = []
  readonly followUps: (Shown & { hidden: boolean })[] = []
  withdrawn = false

  constructor(
    readonly interaction: Interaction,
    private readonly sentAt: number,
    private readonly now: () => number,
    private readonly complain: (what: string | null) => void,
  ) {}

  /** Resolves when `isSo`, at once or after a later request. */
  async until(isSo: (conversation: this) => boolean): Promise<this> {
    while (!isSo(this)) await new Promise<void>((resolve) => this.#events.once('changed', () => resolve()))
    return this
  }

  respond(body: { type: number; data?: Body }): Answer {
    if (this.now() - this.sentAt > ACKNOWLEDGE_LIMIT_MS) return refused(404, 10_062, 'Unknown interaction')
    if (this.acknowledged) return refused(400, 40_060, 'Interaction has already been acknowledged.')
    const isForm = body.type === 9
    this.complain(
      complaint(isForm ? 'ModalInteractionCallbackRequest' : 'CreateMessageInteractionCallbackRequest', body),
    )
    if (isForm) this.form = body.data as unknown as Conversation['form']
    this.hidden = Boolean((body.data?.flags ?? 0) & EPHEMERAL)
    if (body.type === 4) {
      const refusal = this.#show(body.data ?? {}, {}, false)
      if (refusal) return refusal
    }
    this.acknowledged = body.type as 4 | 5 | 9
    return this.#changed({ status: 204 })
  }

  edit(body: Body, files: Files): Answer {
    const refusal = this.#expired() ?? this.#show(body, files, this.message !== null)
    this.complain(complaint('IncomingWebhookUpdateRequestPartial', body))
    return refusal ?? this.#changed({ status: 200, body: { id: '1' } })
  }

  withdraw(): Answer {
    const refusal = this.#expired()
    if (refusal) return refusal
    this.withdrawn = true
    return this.#changed({ status: 204 })
  }

  followUp(body: Body, files: Files): Answer {
    this.complain(complaint('IncomingWebhookRequestPartial', body))
    const refusal = refusalOf(body, files, false)
    if (refusal) return this.#refused(refusal)
    this.followUps.push({ body, files, hidden: Boolean((body.flags ?? 0) & EPHEMERAL) })
    return this.#changed({ status: 200, body: { id: '2' } })
  }

  #expired(): Answer | null {
    if (this.now() - this.sentAt > TOKEN_LIFE_MS) return refused(401, 50_027, 'Invalid Webhook Token')
    if (this.acknowledged !== 5 || this.withdrawn) return refused(404, 10_015, 'Unknown Webhook')
    return null
  }

  #show(body: Body, files: Files, wasV2: boolean): Answer | null {
    const refusal = refusalOf(body, files, wasV2)
    if (refusal) return this.#refused(refusal)
    this.message = { body, files }
    this.history.push(this.message)
    return null
  }

  #refused({ status, message }: { status: number; message: string }): Answer {
    this.complain(message)
    return refused(status, 50_035, message)
  }

  #changed(answer: Answer): Answer {
    setImmediate(() => this.#events.emit('changed'))
    return answer
  }
}
