/** Ada, Bob and what they do with what stands in Slack. */
import type { Element } from '../../fakes/slack/elements.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { press, slashCommand } from '../../fakes/slack/people.js'

const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')

export function answersIn(fake: FakeSlack): Shown[] {
  return [...fake.messages.values()].filter(hasHeader)
}

/** Resolves to the one answer that is not among `before`. */
export function nextAnswer(fake: FakeSlack, before: readonly Shown[] = []): Promise<Shown> {
  const known = new Set(before.map(({ channel, ts }) => `${channel}/${ts}`))
  return fake.until(() => answersIn(fake).find(({ channel, ts }) => !known.has(`${channel}/${ts}`)))
}

export async function answerTo(fake: FakeSlack, text: string, channel = 'C1', user = 'UADA'): Promise<Shown> {
  const before = answersIn(fake)
  await fake.socket.send('slash_commands', slashCommand(fake, text, channel, user))
  return nextAnswer(fake, before)
}

export function elementsOf({ blocks }: Shown): Element[] {
  return blocks.find(({ type }) => type === 'actions')?.elements ?? []
}

export function headlineOf({ blocks }: Shown): string {
  return blocks.find(({ type }) => type === 'header')?.text?.text ?? ''
}

/** What an element, or a choice of its menu that begins with `choice`, sends when it is pressed. */
function pressed({ blocks }: Pick<Shown, 'blocks'>, id: string, choice?: string): Record<string, unknown> {
  const element = blocks.flatMap(({ elements = [] }) => elements).find(({ action_id }) => action_id === id)
  if (!element) throw new Error(`no ${id} in ${JSON.stringify(blocks)}`)
  if (choice === undefined) return { action_id: id, type: element.type, value: element.value }
  const { options = [], option_groups: groups = [] } = element
  const option = [...options, ...groups.flatMap((group) => group.options)].find(({ value }) => value.startsWith(choice))
  if (!option) throw new Error(`no ${choice} in ${JSON.stringify(element)}`)
  return { action_id: id, type: element.type, selected_option: option }
}

/** `choice`: of a menu. Resolves when it is acknowledged. */
export async function presses(
  fake: FakeSlack,
  user: string,
  answer: Shown,
  id: string,
  choice?: string,
): Promise<void> {
  const thread = typeof answer.thread_ts === 'string' ? { thread: answer.thread_ts } : {}
  const body = press(fake, pressed(answer, id, choice), answer.channel, { user, ts: answer.ts, ...thread })
  await fake.socket.send('interactive', body)
}

/** Resolves to that message as it is once `isMeant`. */
export function becomes(fake: FakeSlack, { channel, ts }: Shown, isMeant: (shown: Shown) => boolean): Promise<Shown> {
  return fake.until(() => {
    const shown = fake.messages.get(`${channel}/${ts}`)
    return shown && isMeant(shown) ? shown : undefined
  })
}

/** Resolves to what one person alone is told next. */
export async function toldBy(fake: FakeSlack, act: () => Promise<unknown>): Promise<Shown> {
  const before = fake.whispers.length
  await act()
  return fake.until(() => fake.whispers[before])
}
