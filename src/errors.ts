/** Every error of ours. A snippet's own failure is a `Result`, never one of these. */

/** `code` is stable and for programs; the message says what is wrong and what to do about it, on one line. */
export class OurobotError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** Ourobot was asked for something that it does not have: mend the call. */
export class UsageError extends OurobotError {}

/** Catches it where having nothing is an answer, too. */
export function nothingIfRefused(error: unknown): null {
  if (error instanceof UsageError) return null
  throw error
}

/** The machine lacks something, or its settings are wrong: mend the machine. */
export class MachineError extends OurobotError {}

/** The engine failed, which is no doing of the snippet: the log gets the cause. */
export class EngineError extends OurobotError {}

/** There is too much to do already: ask again in a moment. */
export class BusyError extends OurobotError {}

const TOO_MANY = {
  user: 'That is a lot of snippets for one minute',
  channel: 'This channel has run a lot of snippets within a minute',
  community: 'All of you here have run a lot of snippets within a minute',
  address: 'That is a lot of snippets for one minute',
  pause: 'There is a pause here after each of your snippets',
}

/** Somebody asks more often than is good for the others, or all in a place together do: wait that long. */
export class TooManyError extends OurobotError {
  readonly retryAfterSeconds: number

  constructor(whose: keyof typeof TOO_MANY, retryAfterSeconds: number) {
    const wait = retryAfterSeconds === 1 ? 'a second' : `${retryAfterSeconds} seconds`
    super('too-many', `${TOO_MANY[whose]}; come back in ${wait}.`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** An answer is there, and its asker cannot be reached: the log gets the cause. */
export class DeliveryError extends OurobotError {}

/** What is kept for a while cannot be read or written: mend the store. */
export class StoreError extends OurobotError {}

/** Where faults go that are no answer to anybody: a connection lost, a delivery given up. */
export type OnFault = (fault: Error) => void
