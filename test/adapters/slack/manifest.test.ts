import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { manifestOf } from '../../../src/adapters/slack/manifest.js'

/** Slack's own, where it was put beside the repository. */
const SCHEMA = join(import.meta.dirname, '../../../../shared/specs/slack-manifest.schema.json')

test.runIf(existsSync(SCHEMA)).each([null, 'https://ouro.example'])('keeps to Slack’s schema: %s', (address) => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  validate(manifestOf('ouro', address))
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

test('with an address sends Slack there', () => {
  const { features, settings } = manifestOf('ouro', 'https://ouro.example')
  expect(features.slash_commands[0]).toMatchObject({ url: 'https://ouro.example/slack/events' })
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { request_url: 'https://ouro.example/slack/events' },
    event_subscriptions: { request_url: 'https://ouro.example/slack/events' },
  })
})
