/** What people do in Slack, as Slack tells an app of it. */
import { createHmac, randomUUID } from 'node:crypto'
import type { FakeSlack } from './fake-slack.js'
import { transcript } from './told.js'

export const SIGNING_SECRET = 'a secret of signing'

interface SlashCommand extends Record<string, string> {
  text: string
  channel_id: string
  trigger_id: string
  response_url: string
}

/** `/ouro text`, as Ada writes it. */
export function slashCommand(fake: FakeSlack, text: string, channel = 'C1', user = 'UADA'): SlashCommand {
  transcript.did(`${user} in ${channel}: /ouro ${text}`)
  return {
    command: '/ouro',
    text,
    user_id: user,
    user_name: user.slice(1).toLowerCase(),
    channel_id: channel,
    channel_name: 'study',
    team_id: 'T1',
    team_domain: 'test',
    api_app_id: 'A1',
    token: 'old',
    trigger_id: randomUUID(),
    response_url: fake.responseUrl(),
  }
}

/** As Slack wraps an event. */
export function eventOf(event: Record<string, unknown>) {
  const { type, user = 'somebody', text = '', subtype = '' } = event
  transcript.did(`${user}, ${type} ${subtype}: ${text}`)
  return {
    type: 'event_callback',
    event_id: `Ev${randomUUID()}`,
    event_time: 2,
    team_id: 'T1',
    api_app_id: 'A1',
    token: 'old',
    event,
    authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true }],
  }
}

/** Ada mentions the bot in a thread. */
export function mention(text: string, more: Record<string, unknown> = {}) {
  const message = { user: 'UADA', text: `<@UBOT> ${text}`, ts: '2.1', thread_ts: '1.1', channel: 'C1' }
  return eventOf({ type: 'app_mention', ...message, ...more })
}

/** Ada writes to the bot alone. */
export function directMessage(text: string, more: Record<string, unknown> = {}) {
  const message = { user: 'UADA', text, ts: '2.1', channel: 'DADA', channel_type: 'im' }
  return eventOf({ type: 'message', ...message, ...more })
}

/** Somebody writes in a channel, where the app hears it. */
export function said(text: string, ts: string, more: Record<string, unknown> = {}) {
  return eventOf({ type: 'message', user: 'UADA', text, ts, channel: 'C1', channel_type: 'channel', ...more })
}

/** She changes what she wrote. */
export function changed(text: string, ts: string, more: Record<string, unknown> = {}) {
  const message = {
    type: 'message',
    user: 'UADA',
    text,
    ts,
    edited: { user: 'UADA', ts: `${Number(ts) + 1}` },
    ...more,
  }
  return eventOf({ type: 'message', subtype: 'message_changed', channel: 'DADA', channel_type: 'im', ts, message })
}

/** She deletes what she wrote. */
export function deleted(ts: string) {
  const place = { channel: 'DADA', channel_type: 'im' }
  const previous_message = { type: 'message', user: 'UADA', text: '', ts }
  return eventOf({
    type: 'message',
    subtype: 'message_deleted',
    ...place,
    hidden: true,
    deleted_ts: ts,
    previous_message,
  })
}

/** "Show its memory" in the menu of a message. */
export function shortcut(fake: FakeSlack, message: Record<string, unknown>, channel = 'C1', user = 'UADA') {
  transcript.did(`${user} in ${channel}: Show its memory, of a message “${message.text ?? ''}”`)
  return {
    type: 'message_action',
    callback_id: 'show_memory',
    team: { id: 'T1', domain: 'test' },
    user: { id: user, name: user.slice(1).toLowerCase(), username: user.slice(1).toLowerCase(), team_id: 'T1' },
    channel: { id: channel, name: 'study' },
    message: { type: 'message', user: 'UBOB', ts: '5.1', ...message },
    message_ts: '5.1',
    action_ts: '6.1',
    api_app_id: 'A1',
    token: 'old',
    trigger_id: randomUUID(),
    response_url: fake.responseUrl(),
  }
}

/** A message as Slack's own editor makes it: prose, and code in blocks. */
export function richText(...codes: string[]) {
  const block = (text: string) => ({ type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text }] })
  const prose = { type: 'rich_text_section', elements: [{ type: 'text', text: 'Look at this: ' }] }
  return [{ type: 'rich_text', block_id: 'r', elements: [prose, ...codes.map(block)] }]
}

/** The modal sent off as it was opened, with these values in it. */
export function submission(
  view: Record<string, unknown>,
  filled: {
    code: string
    files?: object[]
    other?: string
    view?: string
    python?: string
    onlyForMe?: boolean
    predict?: boolean
  },
) {
  const {
    code,
    files = [],
    other,
    view: chosen = 'fit',
    python = 'default',
    onlyForMe = false,
    predict = false,
  } = filled
  return sentOff(view, {
    code: { type: 'plain_text_input', value: code },
    ...(other === undefined ? {} : { other: { type: 'plain_text_input', value: other } }),
    file: { type: 'file_input', files },
    view: { type: 'static_select', selected_option: { value: chosen } },
    python: { type: 'static_select', selected_option: { value: python } },
    private: { type: 'checkboxes', selected_options: onlyForMe ? [{ value: 'private' }] : [] },
    predict: { type: 'checkboxes', selected_options: predict ? [{ value: 'predict' }] : [] },
  })
}

interface Presser {
  user?: string
  /** The message below which it is pressed. */
  ts?: string
  thread?: string
}

/** A press on a button of a message, or a choice in one of its menus. */
export function press(
  fake: FakeSlack,
  action: Record<string, unknown>,
  channel = 'C1',
  { user = 'UBOB', ts = '9.9', thread }: Presser = {},
) {
  const { text, selected_option: option } = action as { text?: { text: string }; selected_option?: { value: string } }
  transcript.did(`${user} in ${channel} presses ${text?.text ?? option?.value ?? action.action_id}`)
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'test' },
    user: { id: user, username: user.slice(1).toLowerCase(), name: user.slice(1).toLowerCase(), team_id: 'T1' },
    channel: { id: channel, name: 'study' },
    message: { type: 'message', ts, ...(thread === undefined ? {} : { thread_ts: thread }) },
    api_app_id: 'A1',
    token: 'old',
    trigger_id: randomUUID(),
    response_url: fake.responseUrl(),
    actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...action }],
  }
}

/** A window sent off as it was opened, with these values in it, by block and action of one name. */
export function sentOff(view: object, filled: Record<string, object>, user = 'UADA') {
  transcript.did(`${user} sends the window: ${Object.keys(filled).join(', ')}\n${JSON.stringify(filled)}`)
  const values = Object.fromEntries(Object.entries(filled).map(([id, value]) => [id, { [id]: value }]))
  return {
    type: 'view_submission',
    team: { id: 'T1', domain: 'test' },
    user: { id: user, name: user.slice(1).toLowerCase(), team_id: 'T1' },
    api_app_id: 'A1',
    token: 'old',
    trigger_id: randomUUID(),
    view: { ...view, id: `V${randomUUID()}`, hash: 'h', state: { values } },
  }
}

/** A request as Slack signs it; another `secret` makes a false one. What is no form goes as JSON. */
export function signed(
  address: string,
  payload: Record<string, string> | { event: string },
  secret = SIGNING_SECRET,
): Promise<Response> {
  const isEvent = 'event' in payload
  const body = isEvent ? payload.event : new URLSearchParams(payload as Record<string, string>).toString()
  const time = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  return fetch(address, {
    method: 'POST',
    headers: {
      'Content-Type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'X-Slack-Request-Timestamp': time,
      'X-Slack-Signature': `v0=${signature}`,
    },
    body,
  })
}

/** What somebody did, as Slack tells of it where the app is installed in another workspace, or for a whole organization. */
export function inWorkspace<Done extends Record<string, unknown>>(
  fake: FakeSlack,
  done: Done,
  { team, enterprise }: { team: string; enterprise?: string },
): Done {
  const isWhole = enterprise !== undefined
  const organization = enterprise ?? null
  if (typeof done.trigger_id === 'string') fake.triggers.set(done.trigger_id, team)
  if ('command' in done) {
    const whole = isWhole
      ? { enterprise_id: enterprise, is_enterprise_install: 'true' }
      : { is_enterprise_install: 'false' }
    return { ...done, team_id: team, ...whole }
  }
  if ('event' in done) {
    const [bot] = fake.grants.at(isWhole ? { enterprise } : { team })
    const place = { enterprise_id: organization, team_id: team, is_enterprise_install: isWhole }
    return { ...done, ...place, authorizations: [{ ...place, user_id: bot?.botUser ?? 'UGONE', is_bot: true }] }
  }
  // Of an organization's app Slack names the team of the user alone.
  const user = { ...(done.user as object), team_id: team }
  const place = isWhole
    ? { team: null, enterprise: { id: enterprise, name: 'O' } }
    : { team: { id: team, domain: 't' } }
  return { ...done, user, ...place, is_enterprise_install: isWhole }
}

/** The app was taken out, at that second. */
export function removal(event: Record<string, unknown>, second = Math.floor(Date.now() / 1000)) {
  return { ...eventOf(event), event_time: second, authorizations: [] }
}
