import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { StoreError } from '../errors.js'
import { channelNameOf } from '../owner.js'
import { reaching } from '../store/entry.js'
import { unlessMissing, writeWhole } from '../store/whole-file.js'
import { nameOf } from './names.js'
import { type Change, type Scope, type Settings, Settled } from './settings.js'

const Places = z.record(z.string(), Settled)

const File = z.object({
  channels: Places.default({}),
  communities: Places.default({}),
  /** The channels of a community that have settled something. */
  channelsOf: z.record(z.string(), z.array(z.string())).default({}),
})
type File = z.infer<typeof File>

function settledIn(path: string, text: string): File {
  try {
    return File.parse(JSON.parse(text))
  } catch (cause) {
    const advice = 'mend it, or take it away: then every channel is as it is by default'
    throw new StoreError('settings-unreadable', `the settings in ${path} cannot be read; ${advice}`, { cause })
  }
}

function without<Value>(record: Record<string, Value>, gone: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.includes(key)))
}

function after(before: Settled, change: Change): Settled {
  const entries = Object.entries({ ...before, ...change })
  return Settled.parse(Object.fromEntries(entries.filter(([, value]) => value !== null)))
}

function settledWith(file: File, { platform, community, channel }: Scope, change: Change): File {
  const places = channel === null ? 'communities' : 'channels'
  const name = channel === null ? `${platform}-${community}` : channelNameOf({ platform, community }, channel)
  const settled = { ...file, [places]: { ...file[places], [name]: after(file[places][name] ?? {}, change) } }
  if (channel === null || community === null) return settled
  const owner = `${platform}-${community}`
  const channels = new Set([...(file.channelsOf[owner] ?? []), name])
  return { ...settled, channelsOf: { ...file.channelsOf, [owner]: [...channels] } }
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
      return new FileSettings(path, settledIn(path, text ?? '{}'))
    })
  }

  private constructor(path: string, settled: File) {
    this.#path = path
    this.#settled = settled
  }

  async of({ platform, community, channel }: Scope): Promise<Settled> {
    const { channels, communities } = this.#settled
    if (channel === null) return communities[`${platform}-${community}`] ?? {}
    return channels[channelNameOf({ platform, community }, channel)] ?? {}
  }

  async settle(scope: Scope, change: Change): Promise<void> {
    if (nameOf(scope) !== null) await this.#change((file) => settledWith(file, scope, change))
  }

  async forget({ platform, community }: Parameters<Settings['forget']>[0]): Promise<void> {
    const owner = `${platform}-${community}`
    await this.#change(({ channels, communities, channelsOf }) => ({
      channels: without(channels, channelsOf[owner] ?? []),
      communities: without(communities, [owner]),
      channelsOf: without(channelsOf, [owner]),
    }))
  }

  async close(): Promise<void> {
    await this.#last
  }

  /** Changes follow one another, so that none is written over. */
  #change(changed: (file: File) => File): Promise<void> {
    const settled = this.#last.then(() => reaching(this.#path, () => this.#write(changed(this.#settled))))
    this.#last = settled.catch(() => undefined)
    return settled
  }

  async #write(settled: File): Promise<void> {
    await writeWhole(this.#path, [Buffer.from(`${JSON.stringify(settled, null, 2)}\n`)])
    this.#settled = settled
  }
}
