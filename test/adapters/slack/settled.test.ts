import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Settled } from '../../../src/settings/settings.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { slashCommand } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'

const WORKSPACE = { platform: 'slack', community: 'T1', channel: null } as const

interface Block {
  block_id: string
  label: { text: string }
  element: Record<string, unknown> & { type: string; options?: { value: string }[] }
}
interface Window extends Record<string, unknown> {
  blocks: Block[]
}

let house: House
let fake: FakeSlack

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  house = await openHouse({ replies: {}, ...wishes })
  fake = house.fake
  fake.moderators.set('UADMIN', 'is_admin')
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

async function told(text: string, { channel = 'C1', user = 'UADA' } = {}): Promise<string> {
  const before = fake.whispers.length
  await fake.socket.send('slash_commands', slashCommand(fake, text, channel, user))
  return (await fake.until(() => fake.whispers[before])).text
}

async function opened(order = 'settings', user = 'UADMIN', channel = 'C1'): Promise<Window> {
  const windows = () => fake.calls.filter(({ method }) => method === 'views.open')
  const before = windows().length
  await fake.socket.send('slash_commands', slashCommand(fake, order, channel, user))
  return (await fake.until(() => windows()[before])).args.view as Window
}

/** As Slack sends an element's value that was left as it was. */
function left({ type, ...element }: Block['element']): object {
  switch (type) {
    case 'static_select':
      return { selected_option: element.initial_option }
    case 'checkboxes':
      return { selected_options: element.initial_options ?? [] }
    case 'conversations_select':
      return { selected_conversation: element.initial_conversation ?? null }
    case 'multi_conversations_select':
      return { selected_conversations: element.initial_conversations ?? [] }
    case 'multi_users_select':
      return { selected_users: element.initial_users ?? [] }
    default:
      return { value: element.initial_value ?? null }
  }
}

function send(view: Window, filled: Record<string, object>, user = 'UADMIN') {
  const values = Object.fromEntries(
    view.blocks.map(({ block_id: id, element }) => [
      id,
      { [id]: { type: element.type, ...(filled[id] ?? left(element)) } },
    ]),
  )
  return fake.socket.send('interactive', {
    type: 'view_submission',
    team: { id: 'T1', domain: 'test' },
    user: { id: user, name: user.slice(1).toLowerCase(), team_id: 'T1' },
    api_app_id: 'A1',
    token: 'old',
    trigger_id: randomUUID(),
    view: { ...view, id: `V${randomUUID()}`, hash: 'h', state: { values } },
  })
}

/** Opens the window, fills in what is given, and resolves to what is said then. */
async function settle(filled: Record<string, object>, order = 'settings', channel = 'C1'): Promise<string> {
  const view = await opened(order, 'UADMIN', channel)
  const before = fake.whispers.length
  await send(view, filled)
  return (await fake.until(() => fake.whispers[before])).text
}

const chosen = (value: string) => ({ selected_option: { value } })
const ticked = { selected_options: [{ value: 'true' }] }
const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')

async function answered(text = 'a = 1', channel = 'C1', user = 'UADA'): Promise<Shown> {
  const answers = () => [...fake.messages.values()].filter(hasHeader)
  const before = answers().length
  await fake.socket.send('slash_commands', slashCommand(fake, text, channel, user))
  return fake.until(() => answers()[before])
}

describe('the window', () => {
  test('shows what is settled, and what may be, in Slack’s own menus', async () => {
    await open()
    const settled: Settled = {
      theme: 'dark',
      ignoredUsers: ['UBOB'],
      blockedWords: ['troll', 'oaf'],
      coolDownSeconds: 30,
    }
    await house.gateway.settings.settle(WORKSPACE, settled)
    const view = await opened()
    expect(view.blocks.map(({ block_id, element }) => [block_id, element.type])).toEqual([
      ['python', 'static_select'],
      ['theme', 'static_select'],
      ['private', 'checkboxes'],
      ['coolDownSeconds', 'number_input'],
      ['allowedChannels', 'multi_conversations_select'],
      ['ignoredUsers', 'multi_users_select'],
      ['blockedWords', 'plain_text_input'],
      ['blockedLinks', 'plain_text_input'],
      ['blockedInvitations', 'checkboxes'],
      ['reportsChannel', 'conversations_select'],
      ['editors', 'multi_users_select'],
      ['reset', 'checkboxes'],
    ])
    const initial = Object.fromEntries(view.blocks.map(({ block_id, element }) => [block_id, left(element)]))
    expect(initial).toMatchObject({
      python: { selected_option: { value: 'not-set' } },
      theme: { selected_option: { value: 'dark' } },
      ignoredUsers: { selected_users: ['UBOB'] },
      blockedWords: { value: 'troll\noaf' },
      coolDownSeconds: { value: '30' },
    })
    const { length } = fake.whispers
    await send(view, {})
    await fake.until(() => fake.whispers[length])
    expect(await house.gateway.settings.of(WORKSPACE)).toEqual(settled)
  })

  test('is for admins and owners, and for those whom they chose', async () => {
    await open()
    expect(await told('settings')).toContain('and those whom they chose, can settle that')
    expect(await settle({ editors: { selected_users: ['UADA'] } })).toBe('Settled.')
    const view = await opened('settings', 'UADA')
    await settle({ editors: { selected_users: [] } })
    const before = fake.whispers.length
    await send(view, { theme: chosen('dark') }, 'UADA')
    expect((await fake.until(() => fake.whispers[before])).text).toContain('can settle that')
  })

  test('says what is wrong below what was written, and settles nothing', async () => {
    await open()
    const { payload } = await send(await opened(), { theme: chosen('dark'), blockedLinks: { value: 'no domain' } })
    expect(payload).toMatchObject({
      response_action: 'errors',
      errors: { blockedLinks: expect.stringContaining('is no domain') },
    })
    await answered()
    expect(house.jobs.map(({ request }) => request.theme)).toEqual([undefined])
  })

  test('takes all of it back', async () => {
    await open()
    await settle({ theme: chosen('dark'), private: ticked })
    await settle({ reset: { selected_options: [{ value: 'reset' }] } })
    expect(await house.gateway.settings.of(WORKSPACE)).toEqual({})
  })

  test('does not take a channel for reports where the bot may not write', async () => {
    await open()
    fake.closed.add('CMODS')
    expect(await settle({ reportsChannel: { selected_conversation: 'CMODS' } })).toContain(
      'I cannot write in the channel for reports',
    )
    expect(await house.gateway.settings.of(WORKSPACE)).toEqual({})
  })
})

describe('what is settled holds:', () => {
  test('in a channel before what holds in the workspace', async () => {
    await open()
    await settle({ theme: chosen('dark'), python: chosen('3.9') })
    await settle({ python: chosen('default'), private: chosen('true') }, 'settings here', 'C2')
    expect((await answered()).channel).toBe('C1')
    expect((await answered('a = 1', 'C2')).channel).toBe('DADA')
    expect(house.jobs.map(({ request: { python, theme } }) => [python, theme])).toEqual([
      ['3.9', 'dark'],
      ['default', 'dark'],
    ])
  })

  test('answers outside the open channels come in a direct message', async () => {
    await open()
    await settle({ allowedChannels: { selected_conversations: ['C1'] } })
    expect((await answered('a = 1', 'C2')).channel).toBe('DADA')
    expect((await answered('a = 1', 'C1')).channel).toBe('C1')
    expect((await answered('a = 1', 'DADA')).channel).toBe('DADA')
  })

  test('ignored people are not answered, and told so alone', async () => {
    await open()
    await settle({ ignoredUsers: { selected_users: ['UADA'] } })
    expect(await told('a = 1')).toContain('does not answer you here')
    expect((await answered('a = 1', 'C1', 'UBOB')).channel).toBe('C1')
    expect(house.jobs).toHaveLength(1)
  })

  test('a pause between two questions of one person, with the seconds that are left', async () => {
    await open()
    await settle({ coolDownSeconds: { value: '600' } })
    await answered()
    expect(await told('a = 1')).toMatch(
      /^There is a pause here after each of your snippets; come back in (?:5\d\d|600) seconds\.$/,
    )
    await answered('a = 1', 'C1', 'UBOB')
  })

  test('nothing, once the app is taken out of the workspace', async () => {
    await open()
    await settle({ theme: chosen('dark') })
    await settle({ answers: chosen('false') }, 'settings here')
    const event = { type: 'app_uninstalled' }
    await fake.socket.send('events_api', {
      type: 'event_callback',
      event_id: 'Ev1',
      event_time: 2,
      team_id: 'T1',
      api_app_id: 'A1',
      token: 'old',
      event,
    })
    const scopes = [null, 'C1'].map((channel) => ({ platform: 'slack' as const, community: 'T1', channel }))
    const { settings } = house.gateway
    const isThere = async () =>
      (await Promise.all(scopes.map((scope) => settings.of(scope)))).some((all) => Object.keys(all).length > 0)
    while (await isThere()) await new Promise(setImmediate)
  })
})

test('an answer that holds a blocked word is withheld, and moderators hear of it without being pinged', async () => {
  await open({ replies: undefined })
  await settle({ reportsChannel: { selected_conversation: 'CMODS' }, blockedWords: { value: 'troll' } })
  await fake.socket.send('slash_commands', slashCommand(fake, "heap word = 'tr' + chr(111) + 'll'\nboxes = [word]"))
  const report = await fake.until(() =>
    [...fake.messages.values()].find(({ text }) => text === 'An answer was withheld'),
  )
  expect(report.channel).toBe('CMODS')
  expect(JSON.stringify(report.blocks)).not.toContain('troll')
  expect(report.blocks[1]).toMatchObject({
    elements: [
      {
        elements: [
          { text: 'ada (UADA)' },
          { text: ' in ' },
          { type: 'channel', channel_id: 'C1' },
          { text: ': a blocked word in values or names of the program (t••••)' },
        ],
      },
    ],
  })
  const [answer] = [...fake.messages.values()].filter(({ channel }) => channel === 'C1')
  expect(answer?.text).toBe('This answer holds something that is not shown in this community.')
  expect(fake.files.size).toBe(0)
})
