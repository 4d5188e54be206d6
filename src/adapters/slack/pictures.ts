import { setTimeout } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import type { Drawn, Job } from '../../contract.js'
import { DeliveryError } from '../../errors.js'
import { logFault } from '../../log.js'
import { ownerOf } from '../../owner.js'
import type { Store } from '../../store/store.js'
import { FILE_KEPT_MS, type SlackLimits } from './limits.js'
import { refusalIn } from './messages.js'
import { shutOutBy } from './shut-out.js'

function notTaken(cause: unknown): DeliveryError {
  const why = refusalIn(cause)
  return new DeliveryError(
    'picture-refused',
    `Slack takes no pictures (${why}): see to files:write and the workspace’s rules`,
  )
}

const NAMES = { 'image/png': 'memory.png', 'image/gif': 'memory.gif' } as const

/** What Slack says of a message whose picture it cannot show, or cannot show yet. */
const REFUSED = new Set(['invalid_blocks', 'invalid_attachments'])

/** A file that Slack holds for the bot alone, until a message shows it. */
export class Pictures {
  readonly #client: () => Promise<webApi.WebClient>
  readonly #store: Store
  readonly #limits: Pick<SlackLimits, 'pictureLookMs' | 'pictureLooks'>

  constructor(
    client: () => Promise<webApi.WebClient>,
    store: Store,
    limits: Pick<SlackLimits, 'pictureLookMs' | 'pictureLooks'>,
  ) {
    this.#client = client
    this.#store = store
    this.#limits = limits
  }

  /**
   * The id of the file for a job's picture, once Slack can show it; null where the picture is gone, or Slack does not take
   * it: the words go without. Throws when Slack cannot be reached, or lets the bot in no more.
   */
  async fileFor(job: Job, drawn: Drawn): Promise<string | null> {
    try {
      const file = await this.#uploadedOnce(job, drawn)
      if (file !== null) await this.#processed(file)
      return file
    } catch (error) {
      const isPictures = refusalIn(error) !== null || error instanceof DeliveryError
      if (!isPictures || shutOutBy(error) !== null) throw error
      logFault(error instanceof DeliveryError ? error : notTaken(error))
      return null
    }
  }

  /** Sends a message with a file as soon as Slack shows that, and without it where it never does. */
  async show<Sent>(file: string | null, send: (file: string | null) => Promise<Sent>): Promise<Sent> {
    for (let look = 0; file !== null && look < this.#limits.pictureLooks; look += 1) {
      try {
        return await send(file)
      } catch (error) {
        if (!REFUSED.has(refusalIn(error) ?? '')) throw error
        await setTimeout(this.#limits.pictureLookMs)
      }
    }
    return send(null)
  }

  async #uploadedOnce({ id, request }: Job, { key, type }: Drawn): Promise<string | null> {
    const kept = `slack-file-${id}`
    const before = await this.#store.get(kept)
    if (before) return before.toString()
    const picture = await this.#store.get(key)
    if (!picture) return null
    const file = await this.#upload(picture, NAMES[type])
    await this.#store.set(kept, { value: Buffer.from(file), keptMs: FILE_KEPT_MS, owner: ownerOf(request.asker) })
    return file
  }

  async #upload(picture: Buffer, name: string): Promise<string> {
    const { files } = await this.#client()
    const { upload_url: url, file_id: id } = await files.getUploadURLExternal({
      filename: name,
      length: picture.length,
    })
    if (!url || !id) throw new DeliveryError('no-upload', 'Slack named no place for the picture; try again')
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(picture) })
    if (!response.ok) throw new Error(`Slack took the picture with status ${response.status}`)
    await files.completeUploadExternal({ files: [{ id, title: name }] })
    return id
  }

  /** A file has no type before it is processed, and no message can show it. */
  async #processed(id: string): Promise<void> {
    const { files } = await this.#client()
    for (let look = 0; look < this.#limits.pictureLooks; look += 1) {
      const { file } = await files.info({ file: id })
      if (file?.mimetype) return
      await setTimeout(this.#limits.pictureLookMs)
    }
    throw new DeliveryError(
      'picture-unprocessed',
      `Slack did not process the picture ${id} in time; the words go without`,
    )
  }
}
