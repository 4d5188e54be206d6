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
   * it writes what no child of ours does. Throws when there is no server to connect to.
   */
  async listen(): Promise<'done' | 'ended' | 'forged'> {
    try {
      for await (const chunk of this.#chunks()) {
        for (const frame of this.#decoder.push(chunk)) {
          this.recording.add(frame)
          if (this.recording.result) return 'done'
        }
      }
      return 'ended'
    } catch (error) {
      if (error instanceof Forgery) return 'forged'
      if (this.serial !== null && isReset(error)) return 'ended'
      throw error
    } finally {
      this.#socket.destroy()
    }
  }

  /** What comes after the serial. */
  async *#chunks(): AsyncGenerator<Buffer> {
    let head = Buffer.alloc(0)
    for await (const chunk of this.#socket) {
      if (this.serial !== null) {
        yield chunk
        continue
      }
      head = Buffer.concat([head, chunk])
      if (head.length < SERIAL_BYTES) continue
      this.serial = head.readUInt32BE(0)
      this.exit = this.#exitOf(this.serial)
      this.exit.catch(() => {}) // whoever needs it awaits it; a lost server is told there
      yield head.subarray(SERIAL_BYTES)
    }
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
