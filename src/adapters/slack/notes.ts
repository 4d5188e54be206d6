/** The messages that say what becomes of a job, until its answer takes their place. */
import { setTimeout } from 'node:timers/promises'
import type { Progress } from '../../contract.js'
import { logFault } from '../../log.js'
import { words } from './block.js'
import type { Message, Messages, Place } from './messages.js'
import { outgoing } from './outgoing.js'

const LIMIT_CHARACTERS = 1000

export function note(text: string): Message {
  return { text: outgoing(text, LIMIT_CHARACTERS), blocks: [words(text, LIMIT_CHARACTERS)] }
}

function lineFor(progress: Progress): string | null {
  switch (progress.stage) {
    case 'queued':
      return progress.before === 0 ? 'Next in line …' : `In line: ${progress.before} before this one …`
    case 'running':
      return 'Running …'
    case 'drawing':
    case 'done':
      return null
  }
}

class Note {
  readonly #end = new AbortController()
  readonly #show: (line: string) => Promise<void>
  readonly #pauseMs: number
  #wanted: string | null = null
  #showing: Promise<void> | null = null

  constructor(show: (line: string) => Promise<void>, pauseMs: number) {
    this.#show = show
    this.#pauseMs = pauseMs
  }

  want(line: string): void {
    this.#wanted = line
    this.#showing ??= this.#showAll()
  }

  /** Resolves when nothing more will be written. */
  async end(): Promise<void> {
    this.#end.abort()
    await this.#showing
  }

  /** One change at a time, the last one wanted; whoever is answered at once sees none. */
  async #showAll(): Promise<void> {
    while (this.#wanted !== null) {
      await setTimeout(this.#pauseMs, undefined, this.#end).catch(() => {})
      if (this.#end.signal.aborted) return
      const line = this.#wanted
      this.#wanted = null
      await this.#show(line).catch(logFault)
    }
    this.#showing = null
  }
}

export class Notes {
  readonly #notes = new Map<string, Note>()

  constructor(
    private readonly messages: Messages,
    private readonly pauseMs: number,
  ) {}

  /** Before the job is added, so that its answer cannot come first. */
  open(id: string, place: Place): void {
    this.#notes.set(id, new Note((line) => this.messages.change(place, note(line)), this.pauseMs))
  }

  tell(id: string, progress: Progress): void {
    const line = lineFor(progress)
    if (line !== null) this.#notes.get(id)?.want(line)
  }

  /** Resolves when the message is free for the answer. */
  async end(id: string): Promise<void> {
    await this.#notes.get(id)?.end()
    this.#notes.delete(id)
  }
}
