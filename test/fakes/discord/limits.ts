/** What Discord refuses beyond what its description says. */

interface Component {
  type: number
  content?: string
  custom_id?: string
  components?: Component[]
  component?: Component
  items?: { media: { url: string } }[]
}

export interface Body {
  flags?: number
  content?: unknown
  embeds?: unknown
  poll?: unknown
  allowed_mentions?: { parse?: string[] }
  components?: Component[]
  attachments?: { id: string; filename: string; description?: string }[]
}

export interface Files {
  [id: string]: { name: string; bytes: Buffer }
}

const COMPONENTS_V2 = 32_768
const TEXT_DISPLAY = 10
const GALLERY = 12
const FILE_LIMIT_BYTES = 10 * 1024 * 1024

export function allComponents(components: readonly Component[] = []): Component[] {
  return components.flatMap((each) => [
    each,
    ...allComponents(each.components),
    ...allComponents(each.component ? [each.component] : []),
  ])
}

/** Status and reason of the refusal; null where the message is taken. */
export function refusalOf(body: Body, files: Files, wasV2: boolean): { status: number; message: string } | null {
  const refuse = (message: string, status = 400) => ({ status, message })
  if (body.allowed_mentions?.parse?.length !== 0) return refuse('a message that may ping')
  if (wasV2 && !((body.flags ?? 0) & COMPONENTS_V2)) return refuse('components V2 cannot be taken off')
  if (!((body.flags ?? 0) & COMPONENTS_V2)) return refuse('not components V2')
  if (body.content || body.embeds || body.poll) return refuse('content, embeds or poll beside components V2')
  const all = allComponents(body.components)
  if (all.length === 0 || all.length > 40) return refuse(`${all.length} components`)
  const ids = all.flatMap(({ custom_id }) => custom_id ?? [])
  if (new Set(ids).size < ids.length) return refuse('a custom_id twice')
  const texts = all.filter(({ type }) => type === TEXT_DISPLAY).map(({ content = '' }) => content)
  if ([...texts.join('')].length > 4000) return refuse('more than 4000 characters')
  if (texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0) > 10_170) return refuse('too many bytes', 500)
  for (const { id, filename } of body.attachments ?? []) {
    if (files[id]?.name !== filename) return refuse(`no file for attachment ${id}`)
    if (files[id].bytes.length > FILE_LIMIT_BYTES) return refuse('a file that is too large', 413)
  }
  const shown = all
    .filter(({ type }) => type === GALLERY)
    .flatMap(({ items = [] }) => items.map(({ media }) => media.url))
  const named = (body.attachments ?? []).map(({ filename }) => `attachment://${filename}`)
  if (shown.some((url) => !named.includes(url))) return refuse('media that is not attached')
  return null
}
