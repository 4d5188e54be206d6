/** What became of one interaction on the fake, and who may still say what about it. */
import { EventEmitter } from 'node:events'
import type { Interaction } from './interactions.js'
import { type Body, type Component, type Files, refusalOf } from './limits.js'
import { EPHEMERAL, type Posted, type Shown } from './posted.js'
import { complaint } from './spec.js'
import { tellChoices, tellForm, tellShown } from './told.js'

const ACKNOWLEDGE_LIMIT_MS = 3000
const TOKEN_LIFE_MS = 15 * 60_000
/** Which callbacks there are, and what Discord's description calls each. */
const CALLBACKS: Record<number, string> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}
const AUTOCOMPLETE = 4
const MODAL_SUBMIT = 5

export interface Answer {
  status: number
  body?: object
}

interface Form {
  custom_id: string
  title: string
  components: Component[]
}

export interface Choice {
  name: string
  value: string
}

/** What a conversation needs of the world around it. */
export interface World {
  now: () => number
  complain: (what: string | null) => void
  /** A new message of the bot's. */
  post: (channel: string, seenBy: string | null) => Posted
}

const refused = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } })

export class Conversation {
  readonly #events = new EventEmitter()
  /** 4 a message, 5 to be edited, 6 and 7 the message that was pressed, 8 choices, 9 a form; null: not acknowledged. */
  acknowledged: 4 | 5 | 6 | 7 | 8 | 9 | null = null
  form: Form | null = null
  /** What is offered to whoever is typing. */
  choices: Choice[] | null = null
  /** What it showed, in its order. */
  readonly history: Shown[] = []
  readonly followUps: (Shown & { hidden: boolean })[] = []
  /** The message that it made, or below which it was pressed. */
  original: Posted | null = null

  constructor(
    readonly interaction: Interaction,
    private readonly pressed: Posted | null,
    private readonly sentAt: number,
    private readonly world: World,
  ) {}

  /** The last thing that it showed. */
  get message(): Shown | null {
    return this.history.at(-1) ?? null
  }

  get hidden(): boolean {
    return this.original?.seenBy != null
  }

  get withdrawn(): boolean {
    return this.original?.deleted ?? false
  }

  /** Resolves when `isSo`, at once or after a later request. */
  async until(isSo: (conversation: this) => boolean): Promise<this> {
    while (!isSo(this)) await new Promise<void>((resolve) => this.#events.once('changed', () => resolve()))
    return this
  }

  respond(body: { type: number; data?: Body }): Answer {
    if (this.world.now() - this.sentAt > ACKNOWLEDGE_LIMIT_MS) return refused(404, 10_062, 'Unknown interaction')
    if (this.acknowledged) return refused(400, 40_060, 'Interaction has already been acknowledged.')
    const { type, data = {} } = body
    const schema = CALLBACKS[type]
    if (!schema) return this.#refused({ status: 400, message: `no callback of type ${type}` })
    this.world.complain(complaint(schema, body))
    const refusal = this.#take(type, data)
    if (refusal) return this.#refused(refusal)
    this.acknowledged = type as Conversation['acknowledged']
    return this.#changed({ status: 204 })
  }

  edit(body: Body, files: Files): Answer {
    const refusal = this.#expired() ?? this.#show(body, files)
    this.world.complain(complaint('IncomingWebhookUpdateRequestPartial', body))
    return refusal ?? this.#changed({ status: 200, body: { id: this.original?.id } })
  }

  withdraw(): Answer {
    const refusal = this.#expired()
    if (refusal) return refusal
    this.original?.delete()
    return this.#changed({ status: 204 })
  }

  followUp(body: Body, files: Files): Answer {
    this.world.complain(complaint('IncomingWebhookRequestPartial', body))
    const refusal = this.#unanswered() ?? refusalOf(body, files, false)
    if (refusal) return this.#refused(refusal)
    const hidden = Boolean((body.flags ?? 0) & EPHEMERAL)
    this.followUps.push({ body, files, hidden })
    tellShown(hidden ? 'somebody' : null, body, files)
    return this.#changed({ status: 200, body: { id: '2' } })
  }

  #take(type: number, data: Body): { status: number; message: string } | null {
    if ((type === 8) !== (this.interaction.type === AUTOCOMPLETE)) {
      return { status: 400, message: `a callback of type ${type} to an interaction of type ${this.interaction.type}` }
    }
    if (type === 8) {
      this.choices = (data as { choices?: Choice[] }).choices ?? []
      if (this.choices.some(({ value }) => value.length > 100))
        return { status: 400, message: 'a choice that is too long' }
      tellChoices(this.choices)
      return null
    }
    if (type === 9) {
      if (this.interaction.type === MODAL_SUBMIT) return { status: 400, message: 'a form in answer to a form' }
      this.form = data as unknown as Form
      tellForm(this.form.title, this.form.components)
      return null
    }
    if (type === 6 || type === 7) {
      if (!this.pressed) return { status: 400, message: 'nothing was pressed that could be updated' }
      this.original = this.pressed
      return type === 7 ? this.#put(data, {}) : null
    }
    const { channel_id: channel, user, member } = this.interaction
    const seenBy = (data.flags ?? 0) & EPHEMERAL ? (member?.user ?? user)?.id : null
    this.original = this.world.post(channel, seenBy ?? null)
    return type === 4 ? this.#put(data, {}) : null
  }

  #unanswered(): { status: number; message: string } | null {
    return this.acknowledged === null ? { status: 404, message: 'Unknown Webhook' } : null
  }

  #expired(): Answer | null {
    if (this.world.now() - this.sentAt > TOKEN_LIFE_MS) return refused(401, 50_027, 'Invalid Webhook Token')
    if (this.acknowledged === null || !this.original) return refused(404, 10_015, 'Unknown Webhook')
    return this.original.deleted ? refused(404, 10_008, 'Unknown Message') : null
  }

  #put(body: Body, files: Files): { status: number; message: string } | null {
    const wasShown = this.original?.shown ?? null
    const refusal = this.original?.show(
      wasShown ? { ...body, flags: body.flags ?? wasShown.body.flags ?? 0 } : body,
      files,
    )
    if (refusal) return refusal
    this.history.push({ body, files })
    return null
  }

  #show(body: Body, files: Files): Answer | null {
    const refusal = this.#put(body, files)
    return refusal ? this.#refused(refusal) : null
  }

  #refused({ status, message }: { status: number; message: string }): Answer {
    this.world.complain(message)
    return refused(status, 50_035, message)
  }

  #changed(answer: Answer): Answer {
    setImmediate(() => this.#events.emit('changed'))
    return answer
  }
}
