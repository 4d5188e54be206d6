import { PermissionsBitField } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { register } from '../../../src/adapters/discord/registration.js'
import { FakeDiscord, TOKEN } from '../../fakes/discord/discord.js'
import { APPLICATION, DIRECT, MANAGE_SERVER, SERVER } from '../../fakes/discord/places.js'

let fake: FakeDiscord
beforeEach(async () => {
  fake = await FakeDiscord.start()
})
afterEach(async () => {
  expect(fake.complaints).toEqual([])
  await fake.close()
})

const OTHERS = [
  'ouro-ask',
  'ouro-quiz',
  'ouro-learn',
  'ouro-help',
  'ouro-settings',
  'ouro-forget-me',
  'Show its memory',
]
const COMMANDS = ['ouro', ...commands.map(({ name }) => name), ...OTHERS]
const everywhere = { discordToken: TOKEN, discordGuild: null }

test('the commands are registered once; a second time changes nothing', async () => {
  expect((await register(everywhere, fake.rest)).lines).toEqual(
    COMMANDS.map((name) => `+ ${name.startsWith('S') ? '' : '/'}${name}`),
  )
  expect((await register(everywhere, fake.rest)).lines).toEqual([])
  expect(fake.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  expect(fake.commandsOf('global')).toHaveLength(COMMANDS.length)
})

test('one server has its own', async () => {
  const there = { ...everywhere, discordGuild: SERVER }
  expect((await register(there, fake.rest)).lines).toHaveLength(COMMANDS.length)
  expect((await register(there, fake.rest)).lines).toEqual([])
  expect(fake.commandsOf('global')).toEqual([])
  expect(JSON.stringify(fake.commandsOf(SERVER))).not.toContain('contexts')
})

test('settings are for those who manage a server, in servers alone', async () => {
  await register(everywhere, fake.rest)
  expect(() => fake.command('ouro-settings here off')).toThrow('not offered to them')
  const manager = { permissions: MANAGE_SERVER }
  expect(() => fake.command('ouro-settings here off', {}, { ...manager, channel: DIRECT })).toThrow('not offered there')
  expect(fake.command('ouro-settings here off', {}, manager)).toBeDefined()
})

test('what has changed is told and mended', async () => {
  await register(everywhere, fake.rest)
  const [ouro, refcount] = fake.commandsOf('global')
  Object.assign(ouro ?? {}, { description: 'another', contexts: [0] })
  Object.assign(refcount ?? {}, { name: 'old' })
  expect((await register(everywhere, fake.rest)).lines).toEqual([
    '- /old',
    '~ /ouro: description, contexts',
    `+ /${COMMANDS[1]}`,
  ])
  expect((await register(everywhere, fake.rest)).lines).toEqual([])
})

test('without a token, and with a wrong one, it is said what to do', async () => {
  await expect(register({ ...everywhere, discordToken: null })).rejects.toThrow('set DISCORD_TOKEN')
  await expect(register({ ...everywhere, discordToken: 'wrong' }, fake.rest)).rejects.toThrow('see that DISCORD_TOKEN')
})

test('the bot is invited with what it needs to answer mentions, and no more', async () => {
  const { invitation } = await register(everywhere, fake.rest)
  const server = new URL(invitation.server).searchParams
  expect(Object.fromEntries(server)).toMatchObject({ client_id: APPLICATION, scope: 'bot applications.commands' })
  expect(new PermissionsBitField(BigInt(server.get('permissions') ?? '')).toArray()).toEqual([
    'ViewChannel',
    'SendMessages',
    'AttachFiles',
    'ReadMessageHistory',
    'SendMessagesInThreads',
  ])
  const person = new URL(invitation.person).searchParams
  expect(Object.fromEntries(person)).toEqual({
    client_id: APPLICATION,
    integration_type: '1',
    scope: 'applications.commands',
  })
})
