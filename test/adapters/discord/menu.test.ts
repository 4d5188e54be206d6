import { afterEach, describe, expect, test } from 'vitest'
import { MANAGE_SERVER } from '../../fakes/discord/places.js'
import { answerTo, type House, openHouse } from './house.js'
import { isAnswered, isEdited, labelsOf, menusOf, textOf } from './shown.js'

const SHOW = 'Show its memory'
const fenced = (...blocks: string[]) => blocks.map((block) => `\`\`\`py\n${block}\n\`\`\``).join('\nand\n')

let house: House
let codes: string[] = []

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  codes = []
  house = await openHouse({
    worker: async (job) => {
      codes.push(job.request.code)
      return answerTo(job, { headline: job.request.command })
    },
    ...wishes,
  })
  return house
}

afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

describe('a message with one piece of code', () => {
  test('is answered to whoever asked, with a button to share it', async () => {
    await open()
    const asked = await house.fake.menu(SHOW, `Why? ${fenced('a = [1]')}`).until(isAnswered)
    expect([asked.hidden, codes]).toEqual([true, ['a = [1]']])
    expect(textOf(asked.message)).toContain('heap')
    expect(labelsOf(asked.message)).toContain('Share')
  })

  test.each([
    ['an unclosed fence', '```py\na = [1]', 'a = [1]'],
    ['prompts with output', '>>> a = [1]\n>>> a\n[1]', 'a = [1]\na'],
    ['an IPython prompt', 'In [1]: a = [1]', 'a = [1]'],
    ['no fence', 'a = [1]\nb = a', 'a = [1]\nb = a'],
    ['an indented block', '```\n    a = [1]\n    b = a\n```', 'a = [1]\nb = a'],
    ['smart quotes', '`word = “snake”`', 'word = "snake"'],
  ])('in %s is read as it was meant', async (_, content, code) => {
    await open()
    await house.fake.menu(SHOW, content).until(isAnswered)
    expect(codes).toEqual([code])
  })

  test('in a file is read from there', async () => {
    await open()
    await house.fake
      .menu(SHOW, 'my homework', { attachments: [house.fake.file('work.TXT', 'a = [1]')] })
      .until(isAnswered)
    expect(codes).toEqual(['a = [1]'])
  })

  test('where the channel is off is not answered', async () => {
    await open()
    await house.fake.command('ouro-settings here off', {}, { permissions: MANAGE_SERVER }).until(isEdited)
    const refused = await house.fake.menu(SHOW, fenced('a = [1]')).until(isEdited)
    expect(textOf(refused.message)).toContain('Ourobot is off in this channel')
  })
})

describe('a message with several pieces', () => {
  const content = fenced('a = [1]', `b = '${'y'.repeat(200)}'`, 'c = [3]\nd = c')

  test('lets one choose among them, again and again, also after a restart', async () => {
    await open()
    const asked = await house.fake.menu(SHOW, content).until(isEdited)
    const [views, pieces] = menusOf(asked.message)
    expect(asked.hidden).toBe(true)
    expect(views?.options?.[0]).toMatchObject({ label: 'What fits the code', default: true })
    expect(pieces?.options?.map(({ label, description }) => `${label.slice(0, 10)}, ${description}`)).toEqual([
      '1: a = [1], 1 line',
      "2: b = 'yy, 1 line",
      '3: c = [3], 2 lines',
      'All of the, undefined',
    ])
    house = await house.restart()
    const third = await house.fake.choose(pieces?.custom_id ?? '', '2').until(isAnswered)
    expect([third.hidden, labelsOf(third.message).includes('Share')]).toEqual([true, true])
    await house.fake.choose(pieces?.custom_id ?? '', 'together', {}, asked.original ?? undefined).until(isAnswered)
    expect(codes).toEqual(['c = [3]\nd = c', expect.stringMatching(/a = \[1\]\n\nb = 'y+'\n\nc = \[3\]/)])
  })

  test('lets one choose the view for them first', async () => {
    await open()
    const asked = await house.fake.menu(SHOW, content).until(isEdited)
    const chosen = await house.fake.choose(menusOf(asked.message)[0]?.custom_id ?? '', 'sizeof').until(isEdited)
    expect([chosen.acknowledged, chosen.original]).toEqual([7, asked.original])
    const [views, pieces] = menusOf(chosen.message)
    expect(views?.options?.find((one) => one.default)?.value).toBe('sizeof')
    const answer = await house.fake.choose(pieces?.custom_id ?? '', '0').until(isAnswered)
    expect(textOf(answer.message)).toContain('sizeof')
  })

  test('says so kindly when they are gone', async () => {
    await open()
    const asked = await house.fake.menu(SHOW, content).until(isEdited)
    await house.store.forget('discord-200000000000000001')
    const refused = await house.fake.choose(menusOf(asked.message)[1]?.custom_id ?? '', '0').until(isEdited)
    expect(refused.hidden).toBe(true)
    expect(textOf(refused.message)).toContain('open the menu of the message once more')
  })
})

describe('a message without code', () => {
  test.each([
    ['only words', 'What a nice day (really).', 'I find no code in this message'],
    ['nothing', '', 'I find no code in this message'],
  ])('with %s is told what is needed', async (_, content, words) => {
    await open()
    const told = await house.fake.menu(SHOW, content).until(isEdited)
    expect(told.hidden).toBe(true)
    expect(textOf(told.message)).toContain(words)
  })

  test('with a screenshot is asked for text', async () => {
    await open()
    const attachments = [{ ...house.fake.file('shot', 'x'), content_type: 'image/png' }]
    const told = await house.fake.menu(SHOW, 'why?', { attachments }).until(isEdited)
    expect(textOf(told.message)).toContain('I need the code itself, as text')
  })

  test('with a file that is no text is told so', async () => {
    await open()
    const attachments = [house.fake.file('a.py', Buffer.from([0xff, 0xfe, 0x00]))]
    const told = await house.fake.menu(SHOW, '', { attachments }).until(isEdited)
    expect(textOf(told.message)).toContain('is not UTF')
  })
})

describe('a form', () => {
  test('takes a file instead of typed lines', async () => {
    await open()
    const { form } = await house.fake.command('refcount').until((so) => so.form !== null)
    expect(JSON.stringify(form)).toContain('"type":19')
    const file = house.fake.file('mine.py', 'from_file = [1]\n')
    await house.fake.form(form?.custom_id ?? '', { code: '', python: [], file: { file } }).until(isAnswered)
    expect(codes).toEqual(['from_file = [1]\n'])
  })

  test.each([
    ['a.zip', 'PK', 'Only files that end in .py or .txt'],
    ['a.png', 'PNG', 'I need the code itself, as text'],
    ['a.py', Buffer.from([0xff]), 'is not UTF'],
  ])('with the file %s is refused, and only its sender sees that', async (name, bytes, words) => {
    await open()
    const { form } = await house.fake.command('refcount').until((so) => so.form !== null)
    const file = house.fake.file(name, bytes)
    const sent = house.fake.form(form?.custom_id ?? '', { code: '', python: [], file: { file } })
    const { followUps, withdrawn } = await sent.until((so) => so.followUps.length > 0)
    expect([withdrawn, followUps[0]?.hidden]).toEqual([true, true])
    expect(textOf(followUps[0] ?? null)).toContain(words)
  })
})
