/** One connection to a fork server: the job out, a serial and the child's frames in. */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { Forgery, FrameDecoder, TOKEN_BYTES } from './frames.js'
import type { Exit } from './outcome.js'
import { type Job, Recording } from './run.js'

const LENGTH_BYTES = 4
const SERIAL_BYTES = 4

export class Conversation {
  readonly recording = new Recording()
  readonly #socket: Socket
  readonly #decoder: FrameDecoder
  readonly #exitOf: (serial: number) => Promise<Exit>
  #head = Buffer.alloc(0)
  serial: number | null = null
  /** The child's end, known from the moment on that its serial is. */
  exit: Promise<Exit> | null = null

  constructor(path: string, job: Job, exitOf: (serial: number) => Promise<Exit>) {
    const token = randomBytes(TOKEN_BYTES / 2).toString('hex')
    this.#decoder = new FrameDecoder(token)
    this.#exitOf = exitOf
    this.#socket = connect(path)
    this.#socket.end(packed({ token, ...job }))
  }

  /**
   * Records frames until the child says that it is done, or its connection ends (a torn last frame is left out), or
   * it writes what no child of ours does. Rejects when there is no server to connect to.
   */
  listen(): Promise<'done' | 'ended' | 'forged'> {
    const socket = this.#socket
    return new Promise<'done' | 'ended' | 'forged'>((resolve, reject) => {
      socket.on('data', (chunk) => {
        try {
          if (this.#take(chunk)) resolve('done')
        } catch (error) {
          if (error instanceof Forgery) resolve('forged')
          else reject(error)
        }
      })
      socket.on('end', () => resolve('ended'))
      socket.on('error', (error) => (this.serial !== null && isReset(error) ? resolve('ended') : reject(error)))
    }).finally(() => socket.destroy())
  }

  /** Whether the child is done. Throws `Forgery`. */
  #take(chunk: Buffer): boolean {
    if (this.recording.result) return true
    for (const frame of this.#decoder.push(this.#afterSerial(chunk))) {
      this.recording.add(frame)
      if (this.recording.result) return true
    }
    return false
  }

  /** What of a chunk comes after the serial. */
  #afterSerial(chunk: Buffer): Buffer {
    if (this.serial !== null) return chunk
    this.#head = Buffer.concat([this.#head, chunk])
    if (this.#head.length < SERIAL_BYTES) return Buffer.alloc(0)
    this.serial = this.#head.readUInt32BE(0)
    this.exit = this.#exitOf(this.serial)
    this.exit.catch(() => {}) // whoever needs it awaits it; a lost server is told there
    return this.#head.subarray(SERIAL_BYTES)
  }
}

/** A child that is killed before it read everything resets its connection: an end like another. */
function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}

function packed(job: object): Buffer {
  const text = Buffer.from(JSON.stringify(job), 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}
