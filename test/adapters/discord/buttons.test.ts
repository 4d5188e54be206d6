import { afterEach, describe, expect, test, vi } from 'vitest'
import { pressOf } from '../../../src/adapters/discord/press.js'
import { keptAnswer } from '../../../src/answers.js'
import { KEPT_MS } from '../../../src/retention.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { By, Options } from '../../fakes/discord/interactions.js'
import { ELSEWHERE, MANAGE_SERVER } from '../../fakes/discord/places.js'
import type { Shown } from '../../fakes/discord/posted.js'
import { type House, openHouse, telling } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, menuOf, menusOf, textOf } from './shown.js'

const BOB = { user: '200000000000000002' }
const MANAGE_MESSAGES = 1n << 13n
const GONE = 'kept for a day, and that is over'

let house: House

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  house = await openHouse({ worker: telling(3), ...wishes })
  return house
}

function ask(options: Options = {}, by: By = {}): Promise<Conversation> {
  return house.fake.command('refcount', { code: 'a = [1]', ...options }, by).until(isAnswered)
}

function press(shown: Shown | null, label: string, by: By = {}): Conversation {
  return house.fake.press(buttonOf(shown, label), by)
}

function choose(shown: Shown | null, value: string, by: By = {}): Conversation {
  return house.fake.choose(menuOf(shown), value, by)
}

const isTold = ({ followUps }: Conversation) => followUps.length > 0

afterEach(async () => {
  vi.restoreAllMocks()
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

describe('below an answer', () => {
  test('stands in one row what is needed first, and one menu for the rest', async () => {
    await open()
    const { message } = await ask()
    expect(labelsOf(message)).toEqual(['Step by step ▶', 'More', 'Wrong?', 'Delete'])
    const [menu] = menusOf(message)
    expect(menu?.options?.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['As an animation', 'See bytes (sizeof)', 'On Python 3.12.1', 'On all of them, compared']),
    )
    expect(JSON.stringify(menu)).not.toMatch(/refcount|compare\b|claim/)
  })

  test('without states there are no steps and no animation', async () => {
    await open({ worker: telling(1) })
    const { message } = await ask()
    expect(labelsOf(message)).toEqual(['More', 'Wrong?', 'Delete'])
    expect(JSON.stringify(menusOf(message))).not.toContain('animation')
  })

  test('a claim has no other views, only other Pythons', async () => {
    await open()
    const { message } = await house.fake.command('claim', { code: 'small-ints' }).until(isAnswered)
    expect(menusOf(message)[0]?.options?.map(({ value }) => value)).toEqual(['move', 'python~all', 'python~3.12'])
  })

  test('the page opens with the code where its address is known, unless that is too long', async () => {
    await open({ env: { PAGE_URL: 'https://ouro.example/' } })
    const link = ({ message }: Conversation) => JSON.stringify(message).match(/"url":"(https:[^"]+)"/)?.[1]
    expect(link(await ask())).toBe('https://ouro.example/#view=refcount&code=a+%3D+%5B1%5D')
    expect(link(await ask({ code: `a = '${'x'.repeat(600)}'` }))).toBeUndefined()
  })
})

describe('a step by the asker', () => {
  test('is an edit of the same message, there and back, and nothing else is kept for it', async () => {
    await open()
    const asked = await ask()
    const first = await press(asked.message, 'Step by step').until(isEdited)
    expect(first.acknowledged).toBe(6)
    expect(first.original).toBe(asked.original)
    expect(textOf(first.message)).toContain('refcount on default, state 0')
    expect(labelsOf(first.message)).toEqual(['(◀ Back)', '1 of 3 · overview', 'Next ▶', 'More', 'Wrong?', 'Delete'])
    const second = await press(first.message, 'Next').until(isEdited)
    const last = await press(second.message, 'Next').until(isEdited)
    expect(labelsOf(last.message).slice(0, 3)).toEqual(['◀ Back', '3 of 3 · overview', '(Next ▶)'])
    const back = await press(last.message, 'Back').until(isEdited)
    expect(textOf(back.message)).toContain('state 1')
    const whole = await press(back.message, 'overview').until(isEdited)
    expect(textOf(whole.message)).toContain('state whole')
    expect(whole.original?.history).toHaveLength(6)
    const { answer = '' } = pressOf(buttonOf(whole.message)) ?? {}
    expect((await keptAnswer(answer, house.store)).job.id).toBe(`discord-${asked.interaction.id}`)
  })

  test('goes on after a restart', async () => {
    await open()
    const asked = await ask()
    house = await house.restart()
    expect(textOf((await press(asked.message, 'Step by step').until(isEdited)).message)).toContain('state 0')
    const more = await press(asked.original?.shown ?? null, 'More').until(isEdited)
    expect(textOf(more.message)).toContain('a = [1]')
  })

  test('may become an animation and the overview again', async () => {
    await open()
    const moving = await choose((await ask()).message, 'move').until(isEdited)
    expect(textOf(moving.message)).toContain('moving')
    expect(labelsOf(moving.message).slice(0, 2)).toEqual(['Step by step ▶', 'Overview'])
    expect(textOf((await press(moving.message, 'Overview').until(isEdited)).message)).toContain('state whole')
  })

  test('that fails leaves the answer as it is, and is told to the asker alone', async () => {
    const tell = telling(3)
    await open({
      worker: async (job, ...rest) => {
        if (!job.request.look) return tell(job, ...rest)
        return { job, outcome: { kind: 'failed', code: 'gone', message: 'that is over' } }
      },
    })
    const asked = await ask()
    const { followUps, message } = await press(asked.message, 'Step by step').until(isTold)
    expect(message).toBeNull()
    expect(followUps[0]?.hidden).toBe(true)
    expect(textOf(followUps[0] ?? null)).toBe('That is over')
  })

  test('is one more question, with its limit, and none where the channel is off', async () => {
    await open({ env: { LIMIT_USER: '2' } })
    const asked = await ask()
    await press(asked.message, 'Step by step').until(isEdited)
    const refused = await press(asked.original?.shown ?? null, 'Next').until(isEdited)
    expect(refused.hidden).toBe(true)
    expect(textOf(refused.message)).toContain('come back in')
    await house.fake.command('ouro-settings here off', {}, { ...BOB, permissions: MANAGE_SERVER }).until(isEdited)
    const off = await press(asked.original?.shown ?? null, 'Next', BOB).until(isEdited)
    expect(textOf(off.message)).toContain('Ourobot is off in this channel')
  })
})

describe('a press by somebody else', () => {
  test('brings a copy that they alone see, in which they step on', async () => {
    await open()
    const asked = await ask()
    const copy = await press(asked.message, 'Step by step', BOB).until(isEdited)
    expect([copy.hidden, asked.original?.history.length]).toEqual([true, 1])
    const next = await press(copy.message, 'Next', BOB).until(isEdited)
    expect(next.original).toBe(copy.original)
    expect(textOf(next.message)).toContain('state 1')
    expect(labelsOf(next.message)).not.toContain('Share')
  })

  test('of another view asks for it in their name', async () => {
    await open()
    const copy = await choose((await ask()).message, 'view~sizeof', BOB).until(isAnswered)
    expect(copy.hidden).toBe(true)
    expect(textOf(copy.message)).toContain('sizeof on default')
    expect(labelsOf(copy.message)).toContain('Share')
    expect(await house.store.forget(`discord-${BOB.user}`)).toBe(1)
  })
})

describe('the same code', () => {
  test('in another view, on another Python: in place, and each goes on from there', async () => {
    await open()
    const asked = await ask()
    const bytes = await choose(asked.message, 'view~sizeof').until(isEdited)
    expect(bytes.original).toBe(asked.original)
    expect(textOf(bytes.message)).toContain('sizeof on default')
    const older = await choose(bytes.message, 'python~3.12').until(isEdited)
    expect(textOf(older.message)).toContain('sizeof on 3.12')
    expect(textOf((await press(older.message, 'More').until(isEdited)).message)).toContain('a = [1]')
  })

  test('on a Python that has gone is refused to the asker alone', async () => {
    await open()
    const asked = await ask()
    await house.store.set('pythons', {
      value: Buffer.from('[{"version":"3.14.2","minor":"3.14"}]'),
      keptMs: 60_000,
      owner: null,
    })
    const { followUps } = await choose(asked.message, 'python~3.12').until(isTold)
    expect(textOf(followUps[0] ?? null)).toContain('There is no Python "3.12" here')
    expect(asked.original?.history).toHaveLength(1)
  })
})

describe('Share', () => {
  test('stands below a private answer alone, and shows it to all with who shared it, without a second run', async () => {
    let runs = 0
    const tell = telling(3)
    await open({
      worker: (...job) => {
        runs += 1
        return tell(...job)
      },
    })
    const asked = await ask({ private: true })
    expect(labelsOf(asked.message)).toContain('Share')
    const shared = await press(asked.message, 'Share').until(isEdited)
    expect([shared.hidden, shared.acknowledged, runs]).toEqual([false, 5, 1])
    expect(textOf(shared.message)).toMatch(/refcount on default[\s\S]*-# Shared by Ada$/)
    expect(labelsOf(shared.message)).not.toContain('Share')
    const step = await press(shared.message, 'Step by step').until(isEdited)
    expect([step.original, step.hidden]).toEqual([shared.original, false])
  })

  test('brings the picture', async () => {
    await open({ worker: 'real' })
    const asked = await ask({ private: true })
    const { message } = await press(asked.message, 'Share').until(isEdited)
    expect(message?.files[0]?.bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  test('is refused where the channel is off', async () => {
    await open()
    const asked = await ask({ private: true })
    await house.fake.command('ouro-settings here off', {}, { permissions: MANAGE_SERVER }).until(isEdited)
    const refused = await press(asked.message, 'Share').until(isEdited)
    expect(refused.hidden).toBe(true)
    expect(textOf(refused.message)).toContain('Ourobot is off')
  })
})

describe('Wrong?', () => {
  test('asks for consent, tells the operator code, version and answer, and says thanks', async () => {
    await open({ env: { DISCORD_REPORTS: ELSEWHERE } })
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { form } = await press((await ask()).message, 'Wrong?', BOB).until((so) => so.form !== null)
    expect(JSON.stringify(form)).toContain(
      'the code, the answer, its Python and your words go to those who run this bot',
    )
    const sent = await house.fake
      .form(form?.custom_id ?? '', { comment: 'I count *two* @everyone' }, BOB)
      .until(isEdited)
    expect(sent.hidden).toBe(true)
    expect(textOf(sent.message)).toContain('Thank you')
    const [line = ''] = logged.mock.calls.map(([text]) => String(text)).filter((text) => text.includes('reported'))
    for (const word of ['a = [1]', 'CPython 3.14.2', 'refcount on default', 'I count']) expect(line).toContain(word)
    expect(line).not.toContain(BOB.user)
    const [report] = house.fake.postedIn(ELSEWHERE)
    expect(textOf(report?.shown ?? null)).toContain('I count \\*two\\* @\u200beveryone')
    expect(textOf(report?.shown ?? null)).toContain('```py\na = [1]\n```')
  })

  test('is thanked for also where the channel of reports is shut, and the log hears why', async () => {
    await open({ env: { DISCORD_REPORTS: ELSEWHERE } })
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    house.fake.deny(ELSEWHERE, 1n << 11n)
    const { form } = await press((await ask()).message, 'Wrong?').until((so) => so.form !== null)
    const sent = await house.fake.form(form?.custom_id ?? '', { comment: '' }).until(isEdited)
    expect(textOf(sent.message)).toContain('Thank you')
    expect(house.faults.splice(0).map(({ message }) => message)).toEqual([expect.stringContaining('DISCORD_REPORTS')])
  })
})

describe('Delete', () => {
  test('by the asker takes the message away, and what is kept of it', async () => {
    await open()
    const asked = await ask()
    const { answer = '' } = pressOf(buttonOf(asked.message)) ?? {}
    await press(asked.message, 'Delete').until(({ withdrawn }) => withdrawn)
    expect(asked.original?.deleted).toBe(true)
    await expect.poll(() => keptAnswer(answer, house.store).catch(String)).toContain(GONE)
  })

  test('by those who may manage messages does, too', async () => {
    await open()
    const asked = await ask()
    await press(asked.message, 'Delete', { ...BOB, permissions: MANAGE_MESSAGES }).until(({ withdrawn }) => withdrawn)
    expect(asked.original?.deleted).toBe(true)
  })

  test('by others is refused kindly', async () => {
    await open()
    const asked = await ask()
    const refused = await press(asked.message, 'Delete', BOB).until(isEdited)
    expect([refused.hidden, asked.original?.deleted]).toEqual([true, false])
    expect(textOf(refused.message)).toContain('Only who asked for this answer')
  })

  test('of somebody’s copy leaves the answer to its asker', async () => {
    await open()
    const asked = await ask()
    const copy = await press(asked.message, 'Step by step', BOB).until(isEdited)
    await press(copy.message, 'Delete', BOB).until(({ withdrawn }) => withdrawn)
    expect([copy.original?.deleted, asked.original?.deleted]).toEqual([true, false])
    expect(textOf((await press(asked.message, 'More', BOB).until(isEdited)).message)).toContain('a = [1]')
  })
})

test('after a day each button says so kindly, and the answer stays; its asker still deletes it', async () => {
  await open()
  const asked = await ask({ private: true })
  const later = Date.now() + KEPT_MS + 1000
  vi.spyOn(Date, 'now').mockImplementation(() => later)
  for (const label of ['Step by step', 'More', 'Share', 'Wrong?']) {
    const { hidden, message } = await press(asked.message, label).until(isEdited)
    expect(hidden).toBe(true)
    expect(textOf(message)).toContain(GONE)
  }
  expect(textOf((await choose(asked.message, 'view~sizeof').until(isEdited)).message)).toContain(GONE)
  await press(asked.message, 'Delete').until(({ withdrawn }) => withdrawn)
  expect(asked.original?.deleted).toBe(true)
})
