import { commands } from '../../../commands/index.js'
import type { Job, Reply } from '../../contract.js'
import { behindMore, type Folded, isOpen, type Told } from '../behind-more.js'
import { aside, header, isWholeCode, isWholeHeader, picture, preformatted, words } from './block.js'
import { buttonsFor, type Given, moreOf } from './buttons.js'
import { CODE_LIMIT_CHARACTERS, OPEN_LIMIT_CHARACTERS, SECTION_LIMIT_CHARACTERS } from './limits.js'
import type { Message } from './messages.js'
import { fits, outgoing } from './outgoing.js'

/** What is said of an answer whose picture Slack does not show: the picture in words. */
const WITHOUT_PICTURE = 'The picture cannot be shown here. In words:'

/** What of an answer its message does not hold whole. */
export function foldedIn({ job, reply }: Told): Folded {
  const { headline, text, alt, more } = reply
  return {
    words: !isWholeHeader(headline) || !fits(text, SECTION_LIMIT_CHARACTERS),
    open: !more.filter(isOpen).every((section, at) => at === 0 && isWholeCode(section.text, OPEN_LIMIT_CHARACTERS)),
    // Where the picture is not shown, its words have less room.
    alt: !fits(`${WITHOUT_PICTURE} ${alt}`, CODE_LIMIT_CHARACTERS),
    code: !isWholeCode(job.request.code, CODE_LIMIT_CHARACTERS),
  }
}

function pictureBlocks({ alt }: Reply, file: string | null) {
  if (alt === '') return []
  return [file === null ? words(`${WITHOUT_PICTURE} ${alt}`, CODE_LIMIT_CHARACTERS) : picture(file, alt)]
}

function stateWords({ request: { look } }: Job, states: number): string[] {
  if (look === undefined || look.state === null) return []
  return [`state ${Math.min(look.state + 1, states)} of ${states}`]
}

/**
 * The code that was asked about, the lesson, the picture; `file` is null where there is none to show. Only a message
 * that can be changed has all buttons.
 */
export function answerMessage(given: Given, file: string | null, { buttons }: { buttons: boolean }): Message {
  const { job, reply, states } = given
  const label = commands.find(({ name }) => name === job.request.command)?.label ?? job.request.command
  const { askedBy, sharedBy } = job.delivery
  const opened = reply.more.find(isOpen)
  const people = [...(askedBy ? [`asked by ${askedBy}`] : []), ...(sharedBy ? [`shared by ${sharedBy}`] : [])]
  const unasked = job.delivery.predict ? ['nothing to guess here'] : []
  const told = [label, reply.python, ...unasked, ...stateWords(job, states), ...people]
  const isMore = behindMore(given, foldedIn(given)).length > 0
  return {
    text: outgoing(reply.headline, SECTION_LIMIT_CHARACTERS),
    blocks: [
      preformatted(job.request.code, CODE_LIMIT_CHARACTERS),
      header(reply.headline),
      ...(reply.text === '' ? [] : [words(reply.text)]),
      ...(opened ? [preformatted(opened.text, OPEN_LIMIT_CHARACTERS)] : []),
      ...pictureBlocks(reply, file),
      aside(told.join(' · ')),
      ...(buttons ? [buttonsFor(given, isMore)] : moreOf(given, isMore)),
    ],
  }
}
