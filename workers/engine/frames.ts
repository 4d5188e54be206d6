/** The frames of a child's connection, as channel.py writes them. All of it may have been written by a snippet. */
import { STREAM_LIMIT_BYTES } from './limits.js'

export const TOKEN_BYTES = 16
const LENGTH_BYTES = 4
const HEAD_BYTES = 1 + TOKEN_BYTES
const KINDS = new Set(['O', 'E', 'T', 'D'])

export interface Frame {
  kind: 'O' | 'E' | 'T' | 'D'
  payload: Buffer
}

/** A frame that no child of ours would write. */
export class Forgery extends Error {}

export class FrameDecoder {
  readonly #token: Buffer
  #chunks: Buffer[] = []
  #held = 0
  #total = 0

  /** `token` is the job's, 16 characters. */
  constructor(token: string) {
    this.#token = Buffer.from(token, 'latin1')
  }

  /** The frames that `chunk` completes; what is torn waits for more. Throws `Forgery`. */
  *push(chunk: Buffer): Generator<Frame> {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    this.#total += chunk.length
    if (this.#total > STREAM_LIMIT_BYTES) throw new Forgery(`more than ${STREAM_LIMIT_BYTES} bytes`)
    for (let frame = this.#next(); frame; frame = this.#next()) yield frame
  }

  #next(): Frame | null {
    if (this.#held < LENGTH_BYTES) return null
    const length = this.#peek(LENGTH_BYTES).readUInt32BE(0)
    if (length < HEAD_BYTES || length > STREAM_LIMIT_BYTES) throw new Forgery(`a frame of ${length} bytes`)
    if (this.#held < LENGTH_BYTES + length) return null
    const frame = this.#take(LENGTH_BYTES + length)
    const kind = frame.toString('latin1', LENGTH_BYTES, LENGTH_BYTES + 1)
    const head = LENGTH_BYTES + HEAD_BYTES
    if (!frame.subarray(LENGTH_BYTES + 1, head).equals(this.#token)) throw new Forgery('a wrong token')
    if (!isKind(kind)) throw new Forgery(`a frame of kind ${JSON.stringify(kind)}`)
    return { kind, payload: frame.subarray(head) }
  }

  /** The first bytes in one piece; chunks are joined only when a piece spans them. */
  #peek(bytes: number): Buffer {
    const first = this.#chunks[0]
    if (first && first.length >= bytes) return first
    const joined = Buffer.concat(this.#chunks)
    this.#chunks = [joined]
    return joined
  }

  #take(bytes: number): Buffer {
    const piece = this.#peek(bytes)
    this.#chunks[0] = piece.subarray(bytes)
    if (piece.length === bytes) this.#chunks.shift()
    this.#held -= bytes
    return piece.subarray(0, bytes)
  }
}

function isKind(kind: string): kind is Frame['kind'] {
  return KINDS.has(kind)
}
