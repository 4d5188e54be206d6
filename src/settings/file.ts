import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { StoreError } from '../errors.js'
import { reaching } from '../store/entry.js'
import { unlessMissing, writeWhole } from '../store/whole-file.js'
import { type Channel, ChannelSettings, type Settings } from './settings.js'

const File = z.object({ channels: z.record(z.string(), ChannelSettings) })
type File = z.infer<typeof File>

function nameOf({ platform, channel }: Channel): string {
  return `${platform}-${channel}`
}

function settledIn(path: string, text: string): File {
  try {
    return File.parse(JSON.parse(text))
  } catch (cause) {
    const advice = 'mend it, or take it away: then every channel is as it is by default'
    throw new StoreError('settings-unreadable', `the settings in ${path} cannot be read; ${advice}`, { cause })
  }
}

/** A JSON file, for one process. */
export class FileSettings implements Settings {
  readonly #path: string
  #settled: File
  #last: Promise<unknown> = Promise.resolve()

  /** Throws `StoreError` (`settings-unreadable`, `store-unreachable`). */
  static open(path: string): Promise<FileSettings> {
    return reaching(path, async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const text = await unlessMissing(readFile(path, 'utf8'))
      return new FileSettings(path, text === null ? { channels: {} } : settledIn(path, text))
    })
  }

  private constructor(path: string, settled: File) {
    this.#path = path
    this.#settled = settled
  }

  async of(channel: Channel): Promise<ChannelSettings> {
    return ChannelSettings.parse(this.#settled.channels[nameOf(channel)] ?? {})
  }

  /** Changes follow one another, so that none is written over. */
  settle(channel: Channel, change: Partial<ChannelSettings>): Promise<void> {
    const settled = this.#last.then(() => reaching(this.#path, () => this.#write(channel, change)))
    this.#last = settled.catch(() => undefined)
    return settled
  }

  async close(): Promise<void> {
    await this.#last
  }

  async #write(channel: Channel, change: Partial<ChannelSettings>): Promise<void> {
    const after = { ...(await this.of(channel)), ...change }
    const settled = { channels: { ...this.#settled.channels, [nameOf(channel)]: after } }
    await writeWhole(this.#path, [Buffer.from(`${JSON.stringify(settled, null, 2)}\n`)])
    this.#settled = settled
  }
}
