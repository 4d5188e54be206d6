import { isArticleId } from '../../../commands/articles/article.js'
import { takesWords } from '../../../commands/command.js'
import { commands } from '../../../commands/index.js'
import { commandNamed } from '../../../commands/named.js'
import type { Job } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { behindMore, type Folded, isOpen, type Told } from '../behind-more.js'
import { aside, header, isWholeCode, isWholeHeader, picture, preformatted, words } from './block.js'
import { buttonsFor, type Given, moreOf, relatedFor } from './buttons.js'
import { CODE_LIMIT_CHARACTERS, OPEN_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { fits, outgoing } from './outgoing.js'

/** What of an answer its message does not hold whole. */
export function foldedIn({ job, reply }: Told): Folded {
  const { headline, text, alt, more } = reply
  const { withoutPicture } = textsIn(job.request.language).answers
  return {
    words: !isWholeHeader(headline) || !fits(text, SECTION_LIMIT_CHARACTERS),
    open: !more.filter(isOpen).every((section, at) => at === 0 && isWholeCode(section.text, OPEN_LIMIT_CHARACTERS)),
    // Where the picture is not shown, its words have less room.
    alt: !fits(`${withoutPicture} ${alt}`, CODE_LIMIT_CHARACTERS),
    code: !isWholeCode(job.request.code, CODE_LIMIT_CHARACTERS),
  }
}

function pictureBlocks({ job, reply: { alt } }: Given, file: string | null) {
  const { withoutPicture } = textsIn(job.request.language).answers
  if (alt === '') return []
  return [file === null ? words(`${withoutPicture} ${alt}`, CODE_LIMIT_CHARACTERS) : picture(file, alt)]
}

/** A press below another answer asks by an id, and the answer tells its question. */
function askedBlocks({ request: { command, code } }: Job) {
  if (!takesWords(commandNamed(command))) return [preformatted(code, CODE_LIMIT_CHARACTERS)]
  return isArticleId(code) ? [] : [words(code, CODE_LIMIT_CHARACTERS)]
}

function stateWords({ request: { look, language } }: Job, states: number): string[] {
  if (look === undefined || look.state === null) return []
  return [textsIn(language).answers.stateOf(Math.min(look.state + 1, states), states)]
}

/** Headline, words and picture; `file` is null where there is none to show. */
export function bodyOf(given: Given, file: string | null) {
  const { reply } = given
  const opened = reply.more.find(isOpen)
  return [
    header(reply.headline),
    ...(reply.text === '' ? [] : [words(reply.text)]),
    ...(opened ? [preformatted(opened.text, OPEN_LIMIT_CHARACTERS)] : []),
    ...pictureBlocks(given, file),
  ]
}

/**
 * The code that was asked about, the lesson, the picture; `file` is null where there is none to show. Only a message
 * that can be changed has all buttons. `note`: a small word of ours.
 */
export function answerMessage(
  given: Given,
  file: string | null,
  { buttons, note = '' }: { buttons: boolean; note?: string },
): Message {
  const { job, reply, states } = given
  const { answers } = textsIn(job.request.language)
  const label = commands.find(({ name }) => name === job.request.command)?.label ?? job.request.command
  const { askedBy, sharedBy } = job.delivery
  const people = [...(askedBy ? [answers.askedBy(askedBy)] : []), ...(sharedBy ? [answers.sharedBy(sharedBy)] : [])]
  const unasked = job.delivery.predict ? [answers.nothingToGuess] : []
  const noted = note === '' ? [] : [note]
  const told = [...noted, label, reply.python, ...unasked, ...stateWords(job, states), ...people]
  const isMore = behindMore(given, foldedIn(given)).length > 0
  return {
    text: outgoing(reply.headline, SECTION_LIMIT_CHARACTERS),
    blocks: [
      ...askedBlocks(job),
      ...bodyOf(given, file),
      aside(told.join(' · ')),
      ...(buttons ? [...relatedFor(given), buttonsFor(given, isMore)] : moreOf(given, isMore)),
    ],
  }
}
