/** Messages as Discord takes them: Components V2, nobody is ever pinged. */
import { type APIMessageTopLevelComponent, type APITextDisplayComponent, ComponentType, MessageFlags } from 'discord.js'
import type { Drawn, Job, Reply } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { type Folded, isOpen, type Told } from '../behind-more.js'
import type { Row } from './controls.js'
import { ALT_LIMIT_CHARACTERS } from './limits.js'
import { quotedFrom } from './quoted.js'
import { passagesOf } from './sections.js'
import { layOut, type Passage, textsOf } from './text.js'

export interface Message {
  flags: number
  /** `roles`: those that are called, where somebody has chosen that. */
  allowed_mentions: { parse: []; roles?: string[] }
  components: APIMessageTopLevelComponent[]
  /** Files that are not listed here are dropped from a message that is edited. */
  attachments: { id: string; filename: string; description?: string }[]
}

/** A file for a message. */
export interface Picture {
  filename: string
  bytes: Buffer
  type: Drawn['type']
  alt: string
}

function message(components: APIMessageTopLevelComponent[], attachments: Message['attachments'] = []): Message {
  return { flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] }, components, attachments }
}

export function displays(texts: readonly (string | undefined)[]): APITextDisplayComponent[] {
  return texts.flatMap((content) => (content ? [{ type: ComponentType.TextDisplay, content }] : []))
}

/** Discord takes no empty description. */
function described(alt: string): { description?: string } {
  const description = [...alt].slice(0, ALT_LIMIT_CHARACTERS).join('')
  return description === '' ? {} : { description }
}

/** Made of components whose text is escaped already. */
export function componentsMessage(components: APIMessageTopLevelComponent[]): Message {
  return message(components)
}

/** A few words of ours. */
export function wordsMessage(text: string): Message {
  return message(displays(textsOf([[{ as: 'words', text }]])))
}

export function passagesMessage(passages: readonly Passage[]): Message {
  return message(displays(textsOf([passages])))
}

const FOLDED = textsIn().answers.folded
/** As much room as one of them may take. */
const LONGEST_NOTE = '*'.repeat(80)

function laidOut(reply: Reply, notes: readonly string[], quoted: readonly Passage[]) {
  return layOut([
    quoted,
    [{ as: 'heading', text: reply.headline }],
    [reply.python, ...notes].map((text) => ({ as: 'small', text })),
    [{ as: 'words', text: reply.text }, ...reply.more.filter(isOpen).flatMap(passagesOf)],
  ])
}

/** What of an answer its message does not hold whole. The code stands there to be read, and here to be copied. */
export function foldedIn({ job, reply }: Told): Folded {
  const isCut = !laidOut(reply, [LONGEST_NOTE], quotedFrom(job)).isWhole
  return { words: isCut, open: isCut, alt: [...reply.alt].length > ALT_LIMIT_CHARACTERS, code: true }
}

interface Around {
  /** A small word of ours about the message. */
  note?: string
  /** Whose code or question stands above; without it, the message is where that is read anyway. */
  asked?: Job
}

/** Headline, picture, words, and below them what may be pressed. */
export function answerMessage(
  reply: Reply,
  picture: Picture | null,
  rows: readonly Row[],
  { note = '', asked }: Around = {},
): Message {
  const quoted = asked ? quotedFrom(asked) : []
  const plain = laidOut(reply, [note], quoted)
  const [above, head, small, rest] = (plain.isWhole ? plain : laidOut(reply, [note, FOLDED], quoted)).texts
  return withPicture(displays([above, head]), picture, [...displays([rest, small]), ...rows])
}

/** A picture among components whose text is escaped already. */
export function withPicture(
  before: APIMessageTopLevelComponent[],
  picture: Picture | null,
  after: APIMessageTopLevelComponent[],
): Message {
  if (!picture) return message([...before, ...after])
  const { filename, alt } = picture
  const media = { url: `attachment://${filename}` }
  const gallery: APIMessageTopLevelComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media, ...described(alt) }],
  }
  return message([...before, gallery, ...after], [{ id: '0', filename, ...described(alt) }])
}

/** The code, the question below it with its choices, and what else may be pressed; long code is cut, the rest is not. */
export function questionMessage(question: string, code: string, python: string, choices: Row[], rows: Row[]): Message {
  const [asked, small, shown] = textsOf([
    [{ as: 'words', text: question }],
    [{ as: 'small', text: python }],
    [{ as: 'code', text: code }],
  ])
  return message([...displays([shown, asked]), ...choices, ...displays([small]), ...rows])
}

/** A page, whose text is escaped and fits, and below it how to turn it. */
export function pageMessage(text: string, rows: readonly Row[]): Message {
  return message([...displays([text]), ...rows])
}

/** Words of ours, and below them what may be pressed. */
export function choiceMessage(text: string, rows: readonly Row[]): Message {
  return message([...displays(textsOf([[{ as: 'words', text }]])), ...rows])
}
