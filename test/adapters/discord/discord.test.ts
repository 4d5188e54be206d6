import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { readConfig } from '../../../src/config.js'
import { MachineError } from '../../../src/errors.js'
import { FakeDiscord } from '../../fakes/discord/discord.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, textOf } from './shown.js'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => {
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

describe('a command with code', () => {
  test('is answered with headline, picture, words and the Python', async () => {
    const asked = house.fake.command('refcount', { code: 'a = [1, 2]; b = a; del b' })
    const { message, hidden } = await asked.until(isAnswered)
    expect(hidden).toBe(false)
    expect(textOf(message)).toContain('### One list')
    expect(textOf(message)).toMatch(/-# CPython 3\.\d+\.\d+$/)
    const [attachment] = message?.body.attachments ?? []
    expect(attachment?.description).toContain('list [1, 2]')
    expect(message?.files[0]?.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(JSON.stringify(message?.body.components)).toContain(`attachment://${attachment?.filename}`)
  })

  test('in private is seen by the asker alone', async () => {
    const asked = house.fake.command('sizeof', { code: "word = 'snake'", private: true })
    expect((await asked.until(isAnswered)).hidden).toBe(true)
  })

  test('gets the view that fits it, or the one that is named', async () => {
    const fitting = house.fake.command('ouro', { code: 'a = 257; b = 257; a is b' })
    expect(textOf((await fitting.until(isAnswered)).message)).toContain('True')
    const named = house.fake.command('ouro', { code: 'a = 257', view: 'sizeof' })
    expect(textOf((await named.until(isAnswered)).message)).toContain('bytes')
  })

  test('in a fence is found', async () => {
    const asked = house.fake.command('ouro', { code: '```py\na = []\nb = a\n```' })
    expect(textOf((await asked.until(isAnswered)).message)).toContain('two names of one list')
  })

  test('that pings and paints is shown as it was written', async () => {
    const code = "print('@everyone **bold** <@200000000000000001> [a](https://b.c)')\nraise ValueError('@here *x*')"
    const { message } = await house.fake.command('ouro', { code }).until(isAnswered)
    const text = textOf(message)
    expect(text).toContain('ValueError')
    expect(text.replace(/```py\n[^`]*```/, '')).not.toMatch(/@(everyone|here)(?![^`]*`)|(?<!\\)\*x/)
    expect(message?.body.allowed_mentions).toEqual({ parse: [] })
  })

  test('stands above its answer, whoever has not seen it typed', async () => {
    const { message } = await house.fake.command('sizeof', { code: 'a = [1]\nb = a' }).until(isAnswered)
    expect(textOf(message)).toMatch(/^```py\na = \[1\]\nb = a\n```\n### /)
  })

  test('that is long stands there in part', async () => {
    const code = Array.from({ length: 40 }, (_, at) => `a${at} = ${at}`).join('\n')
    const { message } = await house.fake.command('sizeof', { code }).until(isAnswered)
    expect(textOf(message)).toMatch(/^```py\na0 = 0\n(a\d+ = \d+\n){11}…\n```\n### /)
  })

  test('on all Pythons is compared', async () => {
    const { message } = await house.fake
      .command('is', { code: 'a = 257; b = 257; a is b', python: 'all' })
      .until(isAnswered)
    expect(textOf(message)).toMatch(/-# (CPython|Python 3)/)
  })

  test('on a Python that is not there is refused, and only the asker sees it', async () => {
    const asked = house.fake.command('ouro', { code: 'a = 1', python: '2.7' })
    const { followUps, withdrawn } = await asked.until((so) => so.followUps.length > 0)
    expect(withdrawn).toBe(true)
    expect(followUps[0]?.hidden).toBe(true)
    expect(textOf(followUps[0] ?? null)).toContain('There is no Python "2.7" here; say one of')
  })

  test('that is too long is refused, and only the asker sees it', async () => {
    const asked = house.fake.command('ouro', { code: `a = '${'x'.repeat(4100)}'` })
    const { hidden, message } = await asked.until(isEdited)
    expect(hidden).toBe(true)
    expect(textOf(message)).toContain('4,106 characters; up to 4,000 fit')
  })
})

describe('a form', () => {
  test('opens where there is no code, and its answer comes', async () => {
    const { form } = await house.fake.command('ouro', { private: true }).until((so) => so.form !== null)
    expect(form?.title).toBe('/ouro')
    const sent = house.fake.form(form?.custom_id ?? '', {
      code: 'import sys\na = []\nsys.getsizeof(a)',
      view: ['fitting'],
      python: ['default'],
    })
    const { message, hidden } = await sent.until(isAnswered)
    expect(hidden).toBe(true)
    expect(textOf(message)).toContain('bytes')
  })

  test('of a view asks for no view', async () => {
    const { form } = await house.fake.command('is').until((so) => so.form !== null)
    expect(JSON.stringify(form)).not.toContain('What to look at')
    const sent = house.fake.form(form?.custom_id ?? '', { code: 'a = 257\nb = 257\na is b', python: [] })
    expect(textOf((await sent.until(isAnswered)).message)).toContain('True')
  })

  test('of what compares has a second field', async () => {
    const { form } = await house.fake.command('compare').until((so) => so.form !== null)
    expect(JSON.stringify(form)).toContain('The snippet to compare it with')
    const sent = house.fake.form(form?.custom_id ?? '', { code: 'a = [1]', other: '# tuple\nb = (1,)', python: [] })
    expect(textOf((await sent.until(isAnswered)).message)).toContain('No difference')
    const alone = house.fake.form(form?.custom_id ?? '', { code: 'nodict', other: '', python: [] })
    expect(textOf((await alone.until(isAnswered)).message)).toContain('__dict__')
  })

  test('opens with the code where an app has put its lines into one', async () => {
    const code = 'def f(x):     return x y = f([])'
    const { form } = await house.fake.command('refcount', { code }).until((so) => so.form !== null)
    expect(JSON.stringify(form)).toContain('put all lines into one')
    expect(JSON.stringify(form)).toContain('def f(x):\\n    return x\\ny = f([])')
  })

  test('that comes back empty is refused kindly', async () => {
    const { message, hidden } = await house.fake.form('form-ouro-open', { code: '# nothing' }).until(isEdited)
    expect(hidden).toBe(true)
    expect(textOf(message)).toContain('There is no code here to run')
  })
})

describe('More', () => {
  test('shows the rest to whoever pressed it, and the code, without a second run', async () => {
    const { message } = await house.fake.command('refcount', { code: 'kept = [1]; other = kept' }).until(isAnswered)
    const pressed = await house.fake.press(buttonOf(message)).until(isEdited)
    expect(pressed.hidden).toBe(true)
    expect(textOf(pressed.message)).toContain('```py\nkept = [1]; other = kept\n```')
    expect((await house.queue.health()).running).toBe(0)
  })

  test('says so kindly when it is gone', async () => {
    const { message } = await house.fake.command('refcount', { code: 'a = [3]' }).until(isAnswered)
    await house.store.forget('discord-200000000000000001')
    const pressed = await house.fake.press(buttonOf(message)).until(isEdited)
    expect(textOf(pressed.message)).toContain('Please run the code once more')
  })
})

describe('the connection', () => {
  test('that breaks is taken up again', async () => {
    expect(house.discord.isThere()).toBe(true)
    await house.fake.interrupt()
    const asked = house.fake.command('ouro', { code: 'a = [2]' })
    expect(textOf((await asked.until(isAnswered)).message)).toContain('list')
  })

  test('asks to hear of servers, messages in them and direct messages, not of what messages say', () => {
    expect(house.fake.intents).toBe(1 | (1 << 9) | (1 << 12))
  })
})

test('without a token Discord is off, and one line says so', async () => {
  const off = await openDiscord(readConfig({}), house.gateway, () => {})
  expect(off.says).toBe('Discord is off; set DISCORD_TOKEN to be there')
  expect(off.isThere()).toBeNull()
  await off.close()
})

test('a token that Discord refuses is told with what to do', async () => {
  const fake = await FakeDiscord.start()
  const start = openDiscord(readConfig({ DISCORD_TOKEN: 'wrong.wrong.wrong' }), house.gateway, () => {}, {
    rest: fake.rest,
  })
  await expect(start).rejects.toThrow(MachineError)
  await expect(start).rejects.toThrow(
    'Discord does not take DISCORD_TOKEN; copy it anew from its Developer Portal, under Bot',
  )
  await fake.close()
})
