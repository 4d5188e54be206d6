/** What stands below an answer to press; https://docs.slack.dev/reference/block-kit/block-elements */
import type { types } from '@slack/bolt'
import { takesWords } from '../../../commands/command.js'
import { commandNamed } from '../../../commands/named.js'
import type { Present } from '../../../workers/presence.js'
import type { Job, Reply, Request } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { otherViews } from '../other-views.js'
import { hashOf } from '../playground/browser/link.js'
import { option, plain } from './block.js'
import { type Carried, carry } from './carried.js'
import { Destination, isDirect } from './destination.js'
import { BUTTON_LIMIT_CHARACTERS, OPTION_LIMIT_CHARACTERS, OPTIONS_LIMIT, URL_LIMIT_CHARACTERS } from './limits.js'

/** The names of buttons and of choices in menus, as presses come back with them. */
export const BACK = 'back'
export const FORWARD = 'forward'
export const OVERVIEW = 'overview'
export const MORE = 'more'
export const PAGE = 'page'
export const AGAIN = 'again'
export const REST = 'rest'
export const ANIMATION = 'animation'
export const SHARE = 'share'
export const WRONG = 'wrong'
export const DELETE = 'delete'
/** One of the questions below an answer; its place, from 0, stands in front of what it carries. */
export const RELATED = /^related-\d$/

/** What of an answer decides which buttons it has. */
export interface Given {
  job: Job
  reply: Reply
  states: number
  /** Newest first. */
  pythons: Present
  /** Of the page; null where people do not reach it. */
  pageUrl: string | null
}

export function button(id: string, text: string, value: string, label?: string): types.Button {
  const said = label === undefined ? {} : { accessibility_label: label }
  return { type: 'button', action_id: id, value, text: plain(text, BUTTON_LIMIT_CHARACTERS), ...said }
}

function textsOf({ request }: Pick<Job, 'request'>) {
  return textsIn(request.language).buttons
}

/** The whole stands between the last state and the first one. */
function steps({ job, states }: Given, carried: Carried): types.Button[] {
  if (states < 2) return []
  const { state } = carried
  const texts = textsOf(job)
  const before = state === null ? states - 1 : state - 1
  const after = state === null ? 0 : state + 1
  const to = (target: number) => carry({ ...carried, state: target < 0 || target >= states ? null : target })
  const isWhole = state === null && !job.request.look?.animated
  return [
    button(BACK, '◀', to(before), texts.stateBefore),
    button(FORWARD, '▶', to(after), texts.stateAfter),
    ...(isWhole ? [] : [button(OVERVIEW, texts.overview, carry({ ...carried, state: null }))]),
  ]
}

/** The page's address with the question behind its `#`, where Slack takes one so long. */
function pageButton(pageUrl: string | null, request: Request): types.Button[] {
  if (pageUrl === null) return []
  const { command, code, python } = request
  const url = `${pageUrl.replace(/\/$/, '')}/${hashOf({ command, code, python })}`
  if (url.length > URL_LIMIT_CHARACTERS) return []
  return [
    { type: 'button', action_id: PAGE, url, text: plain(textsOf({ request }).openInPage, BUTTON_LIMIT_CHARACTERS) },
  ]
}

/** One menu for both: the same code in another view, or on another Python. */
function again({ job: { request }, reply, pythons }: Given, carried: Carried): types.StaticSelect[] {
  const value = carry({ ...carried, state: null })
  const texts = textsOf({ request })
  const views = otherViews(request).map(({ name, label }) => option(`${label} (${name})`, `view ${name} ${value}`))
  const quiz = views.length > 0 ? [option(texts.makeQuiz, `quiz own ${value}`)] : []
  const others = pythons.filter(({ version }) => reply.python !== `CPython ${version}`).slice(0, OPTIONS_LIMIT - 1)
  const versions = others.map(({ minor }) =>
    option(textsIn(request.language).values.python(minor), `python ${minor} ${value}`),
  )
  const all =
    pythons.length > 1 && request.python !== 'all'
      ? [option(textsIn(request.language).forms.allPythonsCompared, `python all ${value}`)]
      : []
  const groups = [
    { label: plain(texts.inAnotherView, OPTION_LIMIT_CHARACTERS), options: views },
    { label: plain(texts.forChannel, OPTION_LIMIT_CHARACTERS), options: quiz },
    { label: plain(texts.onAnotherPython, OPTION_LIMIT_CHARACTERS), options: [...versions, ...all] },
  ].filter(({ options }) => options.length > 0)
  if (groups.length === 0) return []
  const isAsked = takesWords(commandNamed(request.command))
  const placeholder = plain(isAsked ? texts.sameQuestion : texts.sameCode, BUTTON_LIMIT_CHARACTERS)
  return [{ type: 'static_select', action_id: AGAIN, placeholder, option_groups: groups }]
}

export function rest({ job, states }: Given, carried: Carried): types.Overflow {
  const isMoving = job.request.look?.animated
  const texts = textsOf(job)
  const offered: [string, string][] = [
    ...(states > 1 && !isMoving ? [[ANIMATION, texts.animation] as [string, string]] : []),
    ...(isDirect(Destination.parse(job.delivery)) ? [[SHARE, texts.shareWhere] as [string, string]] : []),
    [WRONG, texts.wrongReport],
    [DELETE, texts.delete],
  ]
  const options = offered.map(([word, text]) => option(text, `${word} ${carry(carried)}`))
  return { type: 'overflow', action_id: REST, options }
}

/** What the buttons of an answer carry. */
export function carriedBy({ id, request: { look, asker } }: Job): Carried {
  return { answer: look?.answer ?? id, state: look?.state ?? null, asker: asker.user }
}

/** What one person alone sees cannot be changed, and still there is more of it. */
export function moreOf({ job }: Given, isMore: boolean): types.ActionsBlock[] {
  return isMore ? [{ type: 'actions', elements: [button(MORE, textsOf(job).more, carry(carriedBy(job)))] }] : []
}

/** Questions that lead on from an answer. */
export function relatedFor({ job, reply }: Given): types.ActionsBlock[] {
  const carried = carry({ ...carriedBy(job), state: null })
  const elements = (reply.related ?? []).map(({ label }, at) => button(`related-${at}`, label, `${at} ${carried}`))
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}

/** Those that are pressed most stand open, the others in two menus. */
export function buttonsFor(given: Given, more: boolean): types.ActionsBlock {
  const carried = carriedBy(given.job)
  return {
    type: 'actions',
    elements: [
      ...steps(given, carried),
      ...(more ? [button(MORE, textsOf(given.job).more, carry(carried))] : []),
      ...pageButton(given.pageUrl, given.job.request),
      ...again(given, carried),
      rest(given, carried),
    ],
  }
}
