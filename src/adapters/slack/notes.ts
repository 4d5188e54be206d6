/** The messages that say what becomes of a job, until its answer takes their place. */
import { setTimeout } from 'node:timers/promises'
import type { Progress } from '../../contract.js'
import { logFault } from '../../log.js'
import { type Language, textsIn } from '../../texts/texts.js'
import { words } from './block.js'
import { SECTION_LIMIT_CHARACTERS } from './limits.js'
import { type Message, type Messages, type Place, refusalIn } from './messages.js'
import { outgoing } from './outgoing.js'

export function note(text: string): Message {
  return { text: outgoing(text, SECTION_LIMIT_CHARACTERS), blocks: [words(text)] }
}

function lineFor(progress: Progress, language: Language | undefined): string | null {
  const { progress: texts } = textsIn(language)
  switch (progress.stage) {
    case 'queued':
      return progress.before === 0 ? texts.nextInLine : texts.inLine(progress.before)
    case 'running':
      return texts.running
    case 'drawing':
    case 'done':
      return null
  }
}

interface Note {
  place: Place
  language: Language | undefined
  shown: string
  /** null: what is shown is what is wanted. */
  wanted: string | null
}

/**
 * One change at a time and `pauseMs` between them, whosever note it is: answers change messages too, and what is too much
 * for Slack holds up all of them. A note shows what is wanted last; whoever is answered at once sees none.
 */
export class Notes {
  readonly #messages: Pick<Messages, 'change'>
  readonly #pauseMs: number
  readonly #notes = new Map<string, Note>()
  #changing: { id: string; done: Promise<void> } | null = null
  #running = false

  constructor(messages: Pick<Messages, 'change'>, pauseMs: number) {
    this.#messages = messages
    this.#pauseMs = pauseMs
  }

  /** Before the job is added, so that its answer cannot come first. */
  open(id: string, place: Place, language?: Language): void {
    this.#notes.set(id, { place, language, shown: '', wanted: null })
  }

  tell(id: string, progress: Progress): void {
    const told = this.#notes.get(id)
    const line = lineFor(progress, told?.language)
    if (line === null || !told) return
    told.wanted = line === told.shown ? null : line
    if (!this.#running) this.#run()
  }

  has(id: string): boolean {
    return this.#notes.has(id)
  }

  /** Resolves when the message is free for the answer: to whether it was changed since the note was opened. */
  async end(id: string): Promise<boolean> {
    const shown = this.#notes.get(id)?.shown
    this.#notes.delete(id)
    if (this.#changing?.id === id) await this.#changing.done
    return Boolean(shown)
  }

  async #run(): Promise<void> {
    this.#running = true
    while ([...this.#notes.values()].some(({ wanted }) => wanted !== null)) {
      await setTimeout(this.#pauseMs)
      await this.#change()
    }
    this.#running = false
  }

  /** The note that was changed goes behind the others. */
  async #change(): Promise<void> {
    const [id, next] = [...this.#notes].find(([, { wanted }]) => wanted !== null) ?? []
    if (id === undefined || !next || next.wanted === null) return
    const line = next.wanted
    this.#notes.delete(id)
    this.#notes.set(id, { ...next, shown: line, wanted: null })
    const done = this.#messages.change(next.place, note(line)).catch((error: unknown) => {
      // What Slack refuses of a note it refuses of the answer, which tells the cause.
      if (refusalIn(error) === null) logFault(error)
    })
    this.#changing = { id, done }
    await done
  }
}
