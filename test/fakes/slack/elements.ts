/** What Slack refuses of buttons, menus and inputs. https://docs.slack.dev/reference/block-kit/block-elements */

export interface Text {
  type: string
  text: string
  verbatim?: boolean
}

export interface Option {
  text: Text
  value: string
}

/** An element as it came over the wire. */
export interface Element {
  type: string
  action_id?: string
  text?: string | Text
  value?: string
  url?: string
  accessibility_label?: string
  placeholder?: Text
  options?: Option[]
  option_groups?: { label: Text; options: Option[] }[]
  initial_option?: Option
  initial_options?: Option[]
  initial_value?: string
  max_length?: number
  max_files?: number
  filetypes?: string[]
  max_selected_items?: number
  initial_users?: string[]
  initial_conversations?: string[]
  is_decimal_allowed?: boolean
  min_value?: string
  max_value?: string
  /** Of rich text. */
  elements?: Element[]
  usergroup_id?: string
}

const isWithin = (text: string | undefined, least: number, most: number) =>
  text === undefined || (text.length >= least && text.length <= most)

function isSoundOption({ text, value }: Option): boolean {
  return text.type === 'plain_text' && isWithin(text.text, 1, 75) && isWithin(value, 1, 150)
}

function areSound(options: Option[] | undefined, most: number): boolean {
  return options !== undefined && options.length >= 1 && options.length <= most && options.every(isSoundOption)
}

function isSoundSelect({ options, option_groups: groups, initial_option: initial }: Element): boolean {
  if ((options === undefined) === (groups === undefined)) return false
  const all = options ?? groups?.flatMap((group) => group.options) ?? []
  if (initial && !all.some(({ value }) => value === initial.value)) return false
  if (options) return areSound(options, 100)
  return (
    Boolean(groups?.length) &&
    (groups ?? []).every((group) => areSound(group.options, 100) && isWithin(group.label.text, 1, 75))
  )
}

const SOUND: Record<string, (element: Element) => boolean> = {
  button: ({ text, value, url, accessibility_label: label }) =>
    typeof text === 'object' &&
    text.type === 'plain_text' &&
    isWithin(text.text, 1, 75) &&
    isWithin(value, 1, 2000) &&
    isWithin(url, 1, 3000) &&
    isWithin(label, 1, 75),
  overflow: ({ options }) => areSound(options, 5),
  static_select: (element) => isWithin(element.placeholder?.text, 1, 150) && isSoundSelect(element),
  conversations_select: ({ placeholder }) => isWithin(placeholder?.text, 1, 150),
  checkboxes: ({ options }) => areSound(options, 10),
  plain_text_input: ({ max_length: most = 3000, initial_value: initial }) =>
    most >= 1 && most <= 3000 && isWithin(initial, 0, most),
  multi_users_select: ({ max_selected_items: most = 100, initial_users: initial = [] }) =>
    most >= 1 && initial.length <= most,
  multi_conversations_select: ({ max_selected_items: most = 100, initial_conversations: initial = [] }) =>
    most >= 1 && initial.length <= most,
  number_input: ({ is_decimal_allowed: decimals, min_value: least = '', max_value: most = '' }) =>
    decimals !== undefined && Number(least) <= Number(most),
  file_input: ({ max_files: files = 10 }) => files >= 1 && files <= 10,
}

const IN_ACTIONS = new Set(['button', 'overflow', 'static_select', 'conversations_select', 'checkboxes'])
const IN_INPUT = new Set([
  'static_select',
  'conversations_select',
  'checkboxes',
  'plain_text_input',
  'file_input',
  'multi_users_select',
  'multi_conversations_select',
  'number_input',
])

/** Of a block of actions. */
export function areSoundActions(elements: Element[]): boolean {
  const ids = elements.map(({ action_id: id }) => id)
  return (
    elements.length >= 1 &&
    elements.length <= 25 &&
    new Set(ids).size === ids.length &&
    elements.every((element) => IN_ACTIONS.has(element.type) && SOUND[element.type]?.(element))
  )
}

export function isSoundInput(element: Element | undefined): boolean {
  return element !== undefined && IN_INPUT.has(element.type) && Boolean(SOUND[element.type]?.(element))
}

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function isSoundRich({ type, elements = [] }: Element): boolean {
  const isKnown = ['rich_text_section', 'rich_text_preformatted', 'rich_text_list', 'rich_text_quote'].includes(type)
  const isWhole = ({ type: kind, text }: Element) => kind !== 'text' || (typeof text === 'string' && text !== '')
  return isKnown && elements.length > 0 && elements.every(isWhole)
}

/** All that people read of an element. */
export function textsIn(element: Element): string[] {
  const { text, placeholder, options = [], option_groups: groups = [], accessibility_label: label } = element
  const all = [...options, ...groups.flatMap((group) => group.options)]
  const own = typeof text === 'object' ? text.text : (text ?? '')
  const inner = (element.elements ?? []).flatMap(textsIn)
  const texts = [own, ...inner, placeholder?.text ?? '', label ?? '', ...groups.map((group) => group.label.text)]
  return [...texts, ...all.map((option) => option.text.text)]
}
