import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { packed } from '../../../src/answers.js'
import type { Reply } from '../../../src/contract.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { mention, press, signed, slashCommand, submission } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { becomes, presses } from './people.js'

let house: House

async function open(...wishes: Parameters<typeof openHouse>): Promise<FakeSlack> {
  house = await openHouse(...wishes)
  return house.fake
}

beforeAll(() => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../scripts/setup.mjs')])
})
/** Whatever is asked, nothing that is sent pings, links or breaks. */
afterEach(async () => {
  expect(house.fake.dangers).toEqual([])
  await house.close()
})

function ask(fake: FakeSlack, text: string, channel?: string) {
  return fake.socket.send('slash_commands', slashCommand(fake, text, channel))
}

const hasHeader = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'header')

/** Resolves to the answer, once its picture or words are there. */
function answerIn(fake: FakeSlack): Promise<Shown> {
  return fake.until(() => [...fake.messages.values()].find(hasHeader))
}

function whisperIn(fake: FakeSlack): Promise<Shown> {
  return fake.until(() => fake.whispers.at(-1))
}

function blockOf({ blocks }: Shown, type: string) {
  const found = blocks.find((block) => block.type === type)
  if (!found) throw new Error(`no ${type} in ${JSON.stringify(blocks)}`)
  return found
}

async function pressMore(fake: FakeSlack, answer: Shown): Promise<Shown> {
  const button = blockOf(answer, 'actions').elements?.find(({ action_id: id }) => id === 'more')
  const before = fake.whispers.length
  await fake.socket.send('interactive', press(fake, { action_id: button?.action_id, value: button?.value }))
  return fake.until(() => fake.whispers[before])
}

describe('with a real engine', () => {
  test('a slash command in Socket Mode is answered with the picture, and more behind its button', async () => {
    const fake = await open()
    await ask(fake, '```\na = [1, 2, 3]\nb = a\n```')
    const answer = await answerIn(fake)
    expect(blockOf(answer, 'header').text?.text).toContain('two names of one list')
    const image = blockOf(answer, 'image')
    expect(image.alt_text).toContain('list')
    const file = fake.files.get(image.slack_file?.id ?? '')
    expect(file?.bytes.toString('latin1', 1, 4)).toBe('PNG')
    expect(answer.channel).toBe('C1')
    const runs = fake.calls.length
    expect((await pressMore(fake, answer)).blocks.length).toBeGreaterThan(1)
    expect(fake.calls.length).toBe(runs)
  })

  test('an answer is stepped through, animated, and asked again in another view, in its own message', async () => {
    const fake = await open()
    await ask(fake, '```\na = [1]\nb = a\ndel a\n```')
    const whole = await answerIn(fake)
    const fileOf = (shown: Shown) => fake.files.get(blockOf(shown, 'image').slack_file?.id ?? '')?.bytes
    const contextOf = (shown: Shown) => JSON.stringify(blockOf(shown, 'context').elements)
    await presses(fake, 'UADA', whole, 'forward')
    const first = await becomes(fake, whole, (shown) => contextOf(shown).includes('state 1 of '))
    expect(fileOf(first)?.equals(fileOf(whole) ?? Buffer.alloc(0))).toBe(false)
    await presses(fake, 'UADA', first, 'rest', 'animation')
    const moving = await becomes(fake, whole, (shown) => fileOf(shown)?.toString('latin1', 0, 3) === 'GIF')
    await presses(fake, 'UADA', moving, 'again', 'view sizeof')
    await becomes(fake, whole, (shown) => contextOf(shown).includes('bytes'))
    expect(fake.messages.size).toBe(1)
  })

  test('a slash command over HTTP is answered, and a false signature is a 401', async () => {
    const fake = await open({ way: 'http' })
    const command = slashCommand(fake, 'a = 257\nb = 257\nprint(a is b)')
    expect((await signed(house.address, command, 'another secret')).status).toBe(401)
    expect((await signed(house.address, command)).status).toBe(200)
    const answer = await answerIn(fake)
    expect(blockOf(answer, 'context').elements?.[0]).toMatchObject({
      text: expect.stringMatching(/^same object\? · CPython 3\.\S+ · asked by ada$/),
    })
    expect(fake.messages.size).toBe(1)
  })

  test('code that prints pings and links shows them as text', async () => {
    const fake = await open()
    const typed = '<!channel> @here <@U1> https://example.com <https://x.y|z> &amp;'
    const sent = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    await ask(fake, `print("${sent} \`\`\`")`)
    const answer = await answerIn(fake)
    expect(answer.blocks[0]?.text?.text).toContain(`${sent} \` \` \``)
    expect(JSON.stringify((await pressMore(fake, answer)).blocks)).toContain(sent)
  })
})

describe('a wish', () => {
  test.each([
    ['refcount a = []', 'refcount', 'a = []'],
    ['is\n```py\na is b\n```', 'is', 'a is b'],
    ['a = 1 &lt; 2 &amp;amp; 3', 'heap', 'a = 1 < 2 &amp; 3'],
    ['import sys\nsys.getsizeof(“x”)', 'sizeof', 'import sys\nsys.getsizeof("x")'],
    ['sizeof = 3', 'heap', 'sizeof = 3'],
    ['compare ```a = [1]``` or ```a = (1,)```', 'compare', 'a = [1]\n---\na = (1,)'],
    ['compare slots', 'compare', 'slots'],
    ['a = [1]\n---\na = (1,)', 'compare', 'a = [1]\n---\na = (1,)'],
    ['<http://sys.io|sys.io>', 'heap', 'sys.io'],
  ])('%j asks for %s', async (text, command, code) => {
    const fake = await open({ replies: {} })
    await ask(fake, text)
    await answerIn(fake)
    expect(house.jobs[0]?.request).toMatchObject({
      command,
      code,
      python: 'default',
      asker: { platform: 'slack', user: 'UADA', channel: 'C1', community: 'T1' },
    })
    expect(JSON.stringify(house.jobs)).not.toContain('xoxb')
  })

  test('is acknowledged when it cannot get lost any more', async () => {
    const fake = await open({ replies: {}, late: true })
    await ask(fake, 'a = 1')
    expect((await house.gateway.queue.health()).waiting).toBe(1)
  })

  test('that Slack sends again is dropped', async () => {
    const fake = await open({ replies: {} })
    const command = slashCommand(fake, 'a = 1')
    await fake.socket.send('slash_commands', command)
    await fake.socket.send('slash_commands', command)
    await answerIn(fake)
    await ask(fake, 'b = 2', 'C2')
    await fake.until(() => (house.jobs.length === 2 ? true : undefined))
    expect(house.jobs.map(({ request }) => request.code)).toEqual(['a = 1', 'b = 2'])
    expect(fake.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2)
  })

  test('without code opens a modal, which asks', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'sizeof')
    const { args } = await fake.until(() => fake.calls.find(({ method }) => method === 'views.open'))
    const view = args.view as Record<string, unknown>
    expect(view).toMatchObject({
      type: 'modal',
      blocks: [{ element: { max_length: 3000 } }, { element: { type: 'file_input' } }, {}, {}, {}, {}],
    })
    const empty = await fake.socket.send('interactive', submission(view, { code: '# nothing' }))
    expect(empty.payload).toMatchObject({
      response_action: 'errors',
      errors: { code: expect.stringContaining('no code') },
    })
    await fake.socket.send('interactive', submission(view, { code: 'a = "&lt;"', view: 'is', python: '3.9' }))
    expect((await answerIn(fake)).channel).toBe('C1')
    expect(house.jobs[0]?.request).toMatchObject({ command: 'is', code: 'a = "&lt;"', python: '3.9' })
  })

  test('to compare has a second field', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'compare')
    const { args } = await fake.until(() => fake.calls.find(({ method }) => method === 'views.open'))
    const view = args.view as Record<string, unknown>
    expect(JSON.stringify(view)).toContain('The snippet to compare it with')
    const filled = { code: 'a = [1]', other: 'a = (1,)', view: 'compare' }
    await fake.socket.send('interactive', submission(view, filled))
    await answerIn(fake)
    expect(house.jobs[0]?.request).toMatchObject({ command: 'compare', code: 'a = [1]\n---\na = (1,)' })
  })

  test('in private is answered by a direct message', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'private a = 1')
    expect((await answerIn(fake)).channel).toBe('DADA')
    expect((await whisperIn(fake)).text).toContain('direct message')
  })

  test('in a channel that is closed to the bot is answered by a direct message', async () => {
    const fake = await open({ replies: {} })
    fake.closed.add('C1')
    await ask(fake, 'a = 1')
    expect((await answerIn(fake)).channel).toBe('DADA')
    expect((await whisperIn(fake)).text).toContain('/invite')
  })

  test('for help is told how', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'help')
    const { text } = await whisperIn(fake)
    expect(text).toContain('who holds it')
    expect(text).toContain('`/ouro quiz`')
    expect(text).toMatch(/in a channel\.$/)
  })
})

describe('a mention', () => {
  test('in a thread is answered there', async () => {
    const fake = await open({ replies: {} })
    await fake.socket.send('events_api', mention('what does this do?\n```a = 1 &lt; 2```'))
    expect(await answerIn(fake)).toMatchObject({ channel: 'C1' })
    expect(fake.calls.find(({ method }) => method === 'chat.postMessage')?.args).toMatchObject({ thread_ts: '1.1' })
    expect(house.jobs[0]?.request.code).toBe('a = 1 < 2')
  })

  test('that Slack sends again is dropped', async () => {
    const fake = await open({ replies: {} })
    const event = mention('`a = 1`')
    await fake.socket.send('events_api', event)
    await fake.socket.send('events_api', event)
    await answerIn(fake)
    await fake.socket.send('events_api', mention('`b = 2`'))
    await fake.until(() => (house.jobs.length === 2 ? true : undefined))
    expect(house.jobs.map(({ request }) => request.code)).toEqual(['a = 1', 'b = 2'])
    expect(fake.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2)
  })

  test('without code is told how, unseen by others', async () => {
    const fake = await open({ replies: {} })
    await fake.socket.send('events_api', mention('thank you'))
    expect(await whisperIn(fake)).toMatchObject({
      user: 'UADA',
      thread_ts: '1.1',
      text: expect.stringContaining('/ouro'),
    })
    expect(fake.messages.size).toBe(0)
  })
})

describe('who waits', () => {
  test('sees the place in the line, and the answer in the same message', async () => {
    const fake = await open({ replies: {}, late: true })
    await ask(fake, 'a = 1')
    await fake.until(() => [...fake.messages.values()].find(({ text }) => text === 'Next in line …'))
    await ask(fake, 'b = 2', 'C2')
    const second = await fake.until(() =>
      [...fake.messages.values()].find(({ text }) => text.startsWith('In line: 1 ')),
    )
    await house.work()
    await fake.until(() => ([...fake.messages.values()].every(hasHeader) ? true : undefined))
    expect([...fake.messages.keys()]).toContain(`C2/${second.ts}`)
    expect(fake.messages.size).toBe(2)
  })

  test('for nothing, since there is too much to do, is told so, and nothing stays in the channel', async () => {
    const fake = await open({ replies: {}, queueLimits: { jobs: 0 } })
    await ask(fake, 'a = 1')
    expect((await whisperIn(fake)).text).toContain('a lot to do')
    expect(fake.messages.size).toBe(0)
  })

  test('with code that is not run is told why', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, `a = "${'x'.repeat(4000)}"`)
    expect((await whisperIn(fake)).text).toContain('4,006 characters')
    expect(fake.messages.size).toBe(0)
  })

  test('for an answer that failed is told in its place', async () => {
    const fake = await open({ replies: 'failed' })
    await ask(fake, 'a = 1')
    await fake.until(() => [...fake.messages.values()].find(({ text }) => text === 'Not today.'))
  })
})

test('what was asked before the end is answered, or told to ask again', async () => {
  const fake = await open({ replies: {}, late: true })
  await ask(fake, 'a = 1')
  await house.close()
  expect([...fake.messages.values()].map(({ text }) => text)).toEqual([expect.stringContaining('restarting')])
})

describe('an answer', () => {
  test('that is far too long keeps to every limit', async () => {
    const long = '&🐍<'.repeat(5000)
    const sections: Reply['more'] = Array.from({ length: 8 }, () => ({ kind: 'code', title: long, text: long }))
    const more: Reply['more'] = [{ kind: 'code', title: 'Open', text: long, open: true }, ...sections]
    const fake = await open({ replies: { headline: long, text: long, alt: long, more } })
    await ask(fake, 'a = 1')
    const answer = await answerIn(fake)
    expect(blockOf(answer, 'header').text?.text).toMatch(/^(?:&amp;|🐍|&lt;)+…$/u)
    const shown = await pressMore(fake, answer)
    expect(JSON.stringify(shown.blocks)).toMatch(/Page 1 of \d+/)
  })

  test('is whole behind "More", page by page in the message that one person sees', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [`name_${at}`, `<${at}> ${'x'.repeat(60)}`])
    const more: Reply['more'] = [
      { kind: 'table', title: 'Bytes', head: ['name', 'repr'], rows },
      { kind: 'text', title: 'Why', text: 'word '.repeat(2000) },
    ]
    const fake = await open({ replies: { headline: '<'.repeat(100), more } })
    const code = Array.from({ length: 100 }, (_, at) => `name_${at} = "${'y'.repeat(20)}"`).join('\n')
    await ask(fake, code)
    const pages = [await pressMore(fake, await answerIn(fake))]
    const turn = async (id: string) => {
      const before = fake.whispers.length
      await presses(fake, 'UBOB', pages.at(-1) as Shown, id)
      return fake.until(() => fake.whispers[before])
    }
    const isLast = ({ blocks }: Shown) => !JSON.stringify(blocks).includes('page-next')
    while (!isLast(pages.at(-1) as Shown)) pages.push(await turn('page-next'))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(({ replace_original: instead }) => instead)).toEqual([false, ...pages.slice(1).map(() => true)])
    const all = pages.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text?.text ?? []))
    const said = all.join('\n')
    expect(said).toContain('&lt;'.repeat(100))
    expect(said.match(/^name_\d+ +&lt;\d+&gt; x{60}$/gm)).toHaveLength(400)
    expect(said.match(/word/g)).toHaveLength(2000)
    expect(said.match(/^name_\d+ = "y{20}"$/gm)).toHaveLength(100)
    expect(JSON.stringify(await turn('page-back'))).toContain(`Page ${pages.length - 1} of ${pages.length}`)
    expect(fake.messages.size).toBe(1)
  })

  test('whose code is shown whole does not repeat it behind "More"', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'a = 1')
    expect(JSON.stringify((await pressMore(fake, await answerIn(fake))).blocks)).not.toContain('a = 1')
  })

  test('is held behind "More" against what the workspace has blocked since', async () => {
    const fake = await open({ replies: { more: [{ kind: 'text', title: 'Facts', text: 'It prints troll.' }] } })
    await ask(fake, 'a = 1')
    const answer = await answerIn(fake)
    await house.store.set('none', { value: await packed([]), keptMs: 60_000, owner: null })
    const whole = { platform: 'slack', community: 'T1', channel: null } as const
    await house.gateway.settings.settle(whole, { blockedWords: ['troll'], reportsChannel: 'CMODS' })
    const reports = () => [...fake.messages.values()].filter(({ channel }) => channel === 'CMODS')
    for (const _ of [1, 2]) {
      expect((await pressMore(fake, answer)).text).toContain('not shown in this community')
      await fake.until(() => reports()[0])
    }
    expect(JSON.stringify(reports().map(({ blocks }) => blocks))).toContain('a blocked word in the answer (t••••)')
    await house.gateway.settings.settle(whole, { blockedWords: ['ogre'] })
    expect(JSON.stringify((await pressMore(fake, answer)).blocks)).toContain('It prints troll.')
    expect(reports()).toHaveLength(1)
  })

  test('shows each kind of section behind "More"', async () => {
    const more: Reply['more'] = [
      { kind: 'list', title: 'L', items: ['one', 'two'] },
      { kind: 'table', title: 'T', head: ['name', 'bytes'], rows: [['a', '56']] },
      { kind: 'code', title: 'C', text: 'a = ```' },
    ]
    const fake = await open({ replies: { more } })
    await ask(fake, 'a = 1')
    const shown = await pressMore(fake, await answerIn(fake))
    expect(shown.blocks.flatMap(({ text }) => text?.text ?? [])).toEqual([
      '• one\n• two',
      '```\nname  bytes\na     56\n```',
      '```\na = ` ` `\n```',
    ])
  })

  test('whose "More" is gone says so kindly', async () => {
    const fake = await open({ replies: {} })
    await ask(fake, 'a = 1')
    const answer = await answerIn(fake)
    await house.store.forget('slack-T1/UADA')
    expect((await pressMore(fake, answer)).text).toContain('kept for a day')
  })

  test('waits for Slack to process its picture', async () => {
    const fake = await open({ replies: {} })
    fake.processedAfterLooks = 3
    await ask(fake, 'a = 1')
    expect(blockOf(await answerIn(fake), 'image').alt_text).toBe('A list that a and b hold')
    expect(fake.calls.filter(({ method }) => method === 'files.info')).toHaveLength(4)
  })

  test('whose picture is never processed comes in words', async () => {
    const fake = await open({ replies: {} })
    fake.processedAfterLooks = 1000
    await ask(fake, 'a = 1')
    const answer = await answerIn(fake)
    expect(answer.blocks.some(({ type }) => type === 'image')).toBe(false)
    expect(JSON.stringify(answer.blocks)).toContain('In words: A list that a and b hold')
  })

  test('whose picture Slack does not take comes in words', async () => {
    const fake = await open({ replies: {} })
    fake.refused.set('files.getUploadURLExternal', 'file_uploads_disabled')
    await ask(fake, 'a = 1')
    expect(JSON.stringify((await answerIn(fake)).blocks)).toContain('In words:')
  })
})
