/** One job of a fork server, and what came of it. */
import { Result, Truncation } from '../../src/contract.js'
import { Forgery, type Frame } from './frames.js'
import { OUTPUT_LIMIT_BYTES, RESULT_LIMIT_CHARACTERS } from './limits.js'

export interface Job {
  analysis: string
  code: string
  /** What this analysis alone is told. */
  options?: Record<string, unknown>
}

export interface Run {
  /** Written by the child, hence by anybody: each analysis checks the shape of its own. */
  records: unknown[]
  stdout: string
  stderr: string
  truncated: Truncation[]
  result: Result
}

/** Gathers the frames of one run; its records are in its notebook. */
export class Recording {
  readonly #output = { O: new Output(), E: new Output() }
  readonly #truncated = new Set<Truncation>()
  result: Result | null = null

  /** Throws `Forgery` when a payload is not what channel.py writes. */
  add({ kind, payload }: Frame): void {
    if (kind === 'T') this.#truncated.add(checked(Truncation, payload))
    else if (kind === 'D') this.result = bounded(checked(Result, payload))
    else if (!this.#output[kind].add(payload)) this.#truncated.add('output')
  }

  ended(result: Result, records: unknown[]): Run {
    return {
      records,
      stdout: this.#output.O.text(),
      stderr: this.#output.E.text(),
      truncated: [...this.#truncated],
      result,
    }
  }
}

class Output {
  readonly #pieces: Buffer[] = []
  #left = OUTPUT_LIMIT_BYTES

  /** false when it did not fit. */
  add(piece: Buffer): boolean {
    const kept = piece.subarray(0, this.#left)
    this.#pieces.push(kept)
    this.#left -= kept.length
    return kept.length === piece.length
  }

  /** Bytes that are no UTF-8 show as U+FFFD. */
  text(): string {
    return Buffer.concat(this.#pieces).toString('utf8')
  }
}

function parse(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'))
  } catch (cause) {
    throw new Forgery('a payload that is no JSON', { cause })
  }
}

function checked<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  payload: Buffer,
): T {
  const parsed = schema.safeParse(parse(payload))
  if (!parsed.success) throw new Forgery('a payload of another shape')
  return parsed.data
}

function bounded(result: Result): Result {
  const cut = (text: string) => text.slice(0, RESULT_LIMIT_CHARACTERS).toWellFormed()
  if (result.kind === 'exception') return { ...result, type: cut(result.type), message: cut(result.message) }
  if (result.kind === 'limit') return { ...result, detail: cut(result.detail) }
  if (result.kind === 'refused') return { ...result, code: cut(result.code), message: cut(result.message) }
  if (result.kind === 'crashed' && result.signal !== undefined) return { ...result, signal: cut(result.signal) }
  return result
}
