import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { manifestOf } from '../../../src/adapters/slack/manifest.js'

/** Slack's own, where it was put beside the repository. */
const SCHEMA = join(import.meta.dirname, '../../../../shared/specs/slack-manifest.schema.json')

test.runIf(existsSync(SCHEMA)).each([
  [null, false],
  ['https://ouro.example', false],
  ['https://ouro.example', true],
])('keeps to Slack’s schema: %s, many %s', (address, many) => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  validate(manifestOf('ouro', address, { many }))
  expect(validate.errors).toBeNull()
})

test('names the one command and each view', () => {
  const { features, settings } = manifestOf('memory', null)
  expect(features.slash_commands).toHaveLength(1)
  expect(features.slash_commands[0]).toMatchObject({ command: '/memory', should_escape: false })
  for (const { name, label } of commands) {
    expect(features.slash_commands[0]?.usage_hint).toContain(name)
    expect(features.slash_commands[0]?.description).toContain(label)
  }
  expect(settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } })
})

test('what channels say may be left out by whoever installs it', () => {
  const { bot, bot_optional: optional } = manifestOf('ouro', null).oauth_config.scopes
  expect(optional).toEqual(['channels:history', 'groups:history'])
  expect(bot).toEqual(expect.arrayContaining(optional))
})

test('with an address sends Slack there', () => {
  const { features, settings } = manifestOf('ouro', 'https://ouro.example')
  expect(features.slash_commands[0]).toMatchObject({ url: 'https://ouro.example/slack/events' })
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { request_url: 'https://ouro.example/slack/events' },
    event_subscriptions: { request_url: 'https://ouro.example/slack/events' },
  })
})

test('for many workspaces says where Slack leads back to, and lets organizations install it', () => {
  const { oauth_config: oauth, settings } = manifestOf('ouro', 'https://ouro.example/', { many: true })
  expect(oauth).toMatchObject({ redirect_urls: ['https://ouro.example/slack/oauth_redirect'] })
  expect(settings.org_deploy_enabled).toBe(true)
  expect(settings.event_subscriptions.bot_events).toContain('team_access_revoked')
  const one = manifestOf('ouro', 'https://ouro.example')
  expect(JSON.stringify(one)).not.toContain('redirect')
  expect(one.settings).toMatchObject({ org_deploy_enabled: false, token_rotation_enabled: false })
})
