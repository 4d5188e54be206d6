import type { types } from '@slack/bolt'
import { commands } from '../../../commands/index.js'
import type { Job, Reply, Section } from '../../contract.js'
import { aside, header, picture, plain, preformatted, words } from './block.js'
import {
  CODE_LIMIT_CHARACTERS,
  OPEN_LIMIT_CHARACTERS,
  OPTION_LIMIT_CHARACTERS,
  SECTION_LIMIT_CHARACTERS,
} from './limits.js'
import type { Message } from './messages.js'
import { outgoing } from './outgoing.js'

/** The button that shows the sections behind it; its value is the id of the job. */
export const MORE = 'more'

/** What is said of an answer whose picture Slack does not show: the picture in words. */
const WITHOUT_PICTURE = 'The picture cannot be shown here. In words:'

export function isOpen(section: Section): section is Extract<Section, { kind: 'code' }> {
  return section.kind === 'code' && section.open === true
}

function moreButton(id: string): types.ActionsBlock {
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: MORE, value: id, text: plain('More', OPTION_LIMIT_CHARACTERS) }],
  }
}

function pictureBlocks({ alt }: Reply, file: string | null) {
  if (alt === '') return []
  return [file === null ? words(`${WITHOUT_PICTURE} ${alt}`, CODE_LIMIT_CHARACTERS) : picture(file, alt)]
}

/** The code that was asked about, the lesson, the picture; `file` is null where there is none to show. */
export function answerMessage(job: Job, reply: Reply, file: string | null): Message {
  const label = commands.find(({ name }) => name === job.request.command)?.label ?? job.request.command
  const { askedBy } = job.delivery
  const opened = reply.more.find(isOpen)
  return {
    text: outgoing(reply.headline, SECTION_LIMIT_CHARACTERS),
    blocks: [
      preformatted(job.request.code, CODE_LIMIT_CHARACTERS),
      header(reply.headline),
      ...(reply.text === '' ? [] : [words(reply.text)]),
      ...(opened ? [preformatted(opened.text, OPEN_LIMIT_CHARACTERS)] : []),
      ...pictureBlocks(reply, file),
      aside([label, reply.python, ...(askedBy ? [`asked by ${askedBy}`] : [])].join(' · ')),
      ...(reply.more.every(isOpen) ? [] : [moreButton(job.id)]),
    ],
  }
}
