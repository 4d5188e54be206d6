/** What Discord refuses beyond what its description says. */

export interface Component {
  type: number
  disabled?: boolean
  label?: string
  style?: number
  max_values?: number
  url?: string
  options?: { label: string; value: string; description?: string; default?: boolean }[]
  content?: string
  value?: string
  description?: string
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
  allowed_mentions?: { parse?: string[]; roles?: string[] }
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

const [ROW, BUTTON, SELECT, LINK] = [1, 2, 3, 5]
/** Of texts, users, roles, users and roles, channels. */
const MENUS = new Set([3, 5, 6, 7, 8])

/** What stands in a row; null where it is as it should be. */
function wrongIn({ components = [] }: Component): string | null {
  const selects = components.filter(({ type }) => MENUS.has(type))
  if (components.length === 0 || components.length > 5) return `${components.length} components in a row`
  if (selects.length > 0 && components.length > 1) return 'a menu that is not alone in its row'
  for (const { type, label = '', style, url, custom_id, options = [] } of components) {
    if (type === BUTTON && (label === '' || label.length > 80)) return 'a button without a label, or a long one'
    if (type === BUTTON && (style === LINK) !== (url !== undefined)) return 'a link without an address, or the reverse'
    if (type === BUTTON && (style === LINK) === (custom_id !== undefined))
      return 'a link with an id, or a button without'
    if (type !== SELECT) continue
    if (options.length === 0 || options.length > 25) return `${options.length} options in a menu`
    if (new Set(options.map(({ value }) => value)).size < options.length) return 'an option twice'
    const tooLong = options.some(({ label, value, description = '' }) =>
      [label, value, description].some((text) => text.length > 100),
    )
    if (tooLong) return 'an option that is too long'
    if (options.filter((one) => one.default).length > 1) return 'two options chosen'
  }
  return null
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
  if (ids.some((id) => id.length > 100)) return refuse('a custom_id that is too long')
  for (const row of all.filter(({ type }) => type === ROW)) {
    const wrong = wrongIn(row)
    if (wrong) return refuse(wrong)
  }
  const texts = all.filter(({ type }) => type === TEXT_DISPLAY).map(({ content = '' }) => content)
  if ([...texts.join('')].length > 4000) return refuse('more than 4000 characters')
  for (const role of body.allowed_mentions?.roles ?? [])
    if (!texts.some((text) => text.includes(`<@&${role}>`))) return refuse('a role that is not called')
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
