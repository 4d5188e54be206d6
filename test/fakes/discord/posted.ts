/** A message that stands on the fake: as it is now, and as it was before each edit. */
import { EventEmitter, once } from 'node:events'
import { allComponents, type Body, type Component, type Files, refusalOf } from './limits.js'
import { tellShown, transcript } from './told.js'

export interface Shown {
  body: Body
  files: Files
}

export const EPHEMERAL = 64

export class Posted {
  readonly #events = new EventEmitter()
  readonly history: Shown[] = []
  deleted = false
  /** The message that it replies to. */
  repliesTo: string | null = null

  constructor(
    readonly id: string,
    readonly channel: string,
    /** Who alone sees it; null: all. */
    readonly seenBy: string | null,
  ) {}

  get shown(): Shown | null {
    return this.history.at(-1) ?? null
  }

  /** Null, or why Discord refuses it. */
  show(body: Body, files: Files): { status: number; message: string } | null {
    const refusal = refusalOf(body, files, this.shown !== null)
    if (refusal) return refusal
    this.history.push({ body, files })
    tellShown(this.seenBy, body, files)
    this.#changed()
    return null
  }

  delete(): void {
    this.deleted = true
    transcript.saw('the message is', 'deleted')
    this.#changed()
  }

  /** What `user` may press here; undefined where there is nothing of the sort. */
  pressable(customId: string, user: string): Component | undefined {
    if (this.deleted || (this.seenBy !== null && this.seenBy !== user)) return undefined
    return allComponents(this.shown?.body.components).find((one) => one.custom_id === customId && !one.disabled)
  }

  async until(isSo: (posted: this) => boolean): Promise<this> {
    while (!isSo(this)) await once(this.#events, 'changed')
    return this
  }

  #changed(): void {
    setImmediate(() => this.#events.emit('changed'))
  }
}
