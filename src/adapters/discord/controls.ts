/** The buttons and the menu below an answer. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { takesWords } from '../../../commands/command.js'
import { commandNamed } from '../../../commands/named.js'
import type { Present } from '../../../workers/presence.js'
import type { Finished, Request } from '../../contract.js'
import { textsIn } from '../../texts/texts.js'
import { otherViews } from '../other-views.js'
import { hashOf } from '../playground/browser/link.js'
import { pythonChoices } from './choices.js'
import { errandOf } from './errand.js'
import {
  BUTTON_LIMIT_CHARACTERS,
  CHOICE_LIMIT_CHARACTERS,
  CHOICES_LIMIT,
  LINK_LIMIT_CHARACTERS,
  ROW_LIMIT,
} from './limits.js'
import { type Act, pressId } from './press.js'
import { labelOf } from './text.js'

/** An answer as it stands in a message. */
export interface Display {
  /** The id of the job whose answer is kept. */
  answer: string
  /** Who asked. */
  asker: string
  request: Pick<Request, 'command' | 'code' | 'python' | 'language'>
  /** How many states there are, and which of them is shown; null: the whole. */
  states: number
  state: number | null
  animated: boolean
  shareable: boolean
  /** Questions that lead on, as buttons say them. */
  related: string[]
}

/** What there is at the moment. */
export interface Offer {
  pythons: Present
  /** The page's address; null where nobody knows it. */
  pageUrl: string | null
}

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

export function displayOf({ job, outcome }: Finished): Display {
  const { look, asker } = job.request
  return {
    answer: look?.answer ?? job.id,
    asker: asker.user,
    request: job.request,
    states: outcome.kind === 'answered' ? outcome.states : 0,
    state: look?.state ?? null,
    animated: look?.animated ?? false,
    shareable: errandOf(job).shareable,
    related: outcome.kind === 'answered' ? (outcome.reply.related ?? []).map(({ label }) => label) : [],
  }
}

interface Look {
  style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success
  disabled?: boolean
}

export function button(id: string, text: string, { style = ButtonStyle.Secondary, disabled = false }: Look = {}) {
  const label = labelOf(text, BUTTON_LIMIT_CHARACTERS)
  return { type: ComponentType.Button, style, custom_id: id, label, disabled } as const
}

function textsOf({ request }: Display) {
  return textsIn(request.language).buttons
}

function stepButtons(display: Display): APIButtonComponent[] {
  const { answer, states, state, animated } = display
  if (states < 2) return []
  const texts = textsOf(display)
  const to = (target: number | string) => pressId('step', answer, target)
  if (state === null) {
    const start = button(to(0), texts.stepByStep, { style: ButtonStyle.Primary })
    return animated ? [start, button(to('whole'), texts.overview)] : [start]
  }
  const last = states - 1
  return [
    button(to(Math.max(0, state - 1)), texts.back, { disabled: state === 0 }),
    button(to('whole'), texts.stateAndOverview(state + 1, states)),
    button(to(Math.min(last, state + 1)), texts.next, { style: ButtonStyle.Primary, disabled: state >= last }),
  ]
}

/** The code stands in the address, so what is too long for a button has none. */
function pageButtons(display: Display, pageUrl: string | null): APIButtonComponent[] {
  const url = pageUrl === null ? '' : `${pageUrl}${hashOf(display.request)}`
  if (url === '' || url.length > LINK_LIMIT_CHARACTERS) return []
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, url, label: textsOf(display).openInPage }]
}

function option(value: string, label: string, description = ''): APISelectMenuOption {
  const below = labelOf(description, CHOICE_LIMIT_CHARACTERS)
  return { value, label: labelOf(label, CHOICE_LIMIT_CHARACTERS), ...(below === '' ? {} : { description: below }) }
}

function viewOptions(request: Display['request']): APISelectMenuOption[] {
  return otherViews(request).map(({ name, label, summary }) =>
    option(`view~${name}`, textsIn(request.language).buttons.see(`${label} (${name})`), summary),
  )
}

function pythonOptions({ python, language }: Display['request'], pythons: Present): APISelectMenuOption[] {
  const newest = pythons[0]?.minor
  const same = python === 'default' || python === newest ? ['default', newest] : [python]
  const others = pythonChoices(pythons).filter(({ value }) => !same.includes(value))
  return others.map(({ name, value }) => option(`python~${value}`, textsIn(language).buttons.onPython(name)))
}

function menu(display: Display, { pythons }: Offer): Row[] {
  const { answer, states, animated, request } = display
  const texts = textsOf(display)
  const moving = states > 1 && !animated ? [option('move', texts.anAnimation, texts.allStates)] : []
  const views = viewOptions(request)
  const quiz = views.length > 0 ? [option('quiz', texts.makeQuiz, texts.makeQuizFirst)] : []
  const options = [...moving, ...views, ...quiz, ...pythonOptions(request, pythons)].slice(0, CHOICES_LIMIT)
  if (options.length === 0) return []
  const select = {
    type: ComponentType.StringSelect,
    custom_id: pressId('again', answer),
    placeholder: takesWords(commandNamed(request.command)) ? texts.sameQuestion : texts.sameCodeAnotherWay,
    options,
  } as const
  return [{ type: ComponentType.ActionRow, components: [select] }]
}

export function row(components: APIButtonComponent[]): Row[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }]
}

/** What a learner needs first comes first; all in one row where there is room. */
export function controlsOf(display: Display, offer: Offer): Row[] {
  const { answer, asker, shareable } = display
  const texts = textsOf(display)
  const plain = (act: Act, label: string) => button(pressId(act, answer), label)
  const first = [
    ...stepButtons(display),
    plain('more', texts.more),
    ...(shareable ? [plain('share', texts.share)] : []),
  ]
  const last = [
    ...pageButtons(display, offer.pageUrl),
    plain('wrong', texts.wrong),
    button(pressId('delete', answer, asker), texts.delete),
  ]
  const isOne = first.length + last.length <= ROW_LIMIT
  const leading = display.related.map((label, at) => button(pressId('related', answer, at), label))
  const below = [...leading.flatMap((one) => row([one])), ...menu(display, offer)]
  return isOne ? [...row([...first, ...last]), ...below] : [...row(first), ...below, ...row(last)]
}
