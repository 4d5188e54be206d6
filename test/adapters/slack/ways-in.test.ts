import { afterEach, describe, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import {
  changed,
  deleted,
  directMessage,
  eventOf,
  mention,
  richText,
  sentOff,
  shortcut,
  slashCommand,
  submission,
} from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answersIn, becomes, nextAnswer, presses, toldBy } from './people.js'

let house: House
let fake: FakeSlack

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  house = await openHouse({ replies: {}, ...wishes })
  fake = house.fake
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

const happens = (event: object) => fake.socket.send('events_api', event)
const chooses = (message: Record<string, unknown>, channel?: string) =>
  fake.socket.send('interactive', shortcut(fake, message, channel))
const codes = () => house.jobs.map(({ request }) => request.code)
const text = (code: string) => ({ text: `\`\`\`\n${code}\n\`\`\`` })

describe('"Show its memory"', () => {
  test.each([
    ['in text', text('a = 1 &lt; 2')],
    ['in a block of the editor', { text: 'Look', blocks: richText('a = 1 < 2') }],
    ['in a block with its language', { text: 'Look', blocks: richText('python\na = 1 < 2') }],
    ['in a block with entities', { text: '```a = 1 &lt; 2```', blocks: richText('a = 1 &lt; 2') }],
    ['in a message of an app', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '```a = 1 &lt; 2```' } }] }],
  ])('finds the one block %s, and answers in private first', async (_, message) => {
    await open()
    await chooses(message)
    const answer = await nextAnswer(fake)
    expect(answer.channel).toBe('DADA')
    expect(codes()).toEqual(['a = 1 < 2'])
  })

  test('of code beside a screenshot answers the code', async () => {
    await open()
    await chooses({ ...text('a = 1'), files: [fake.attach('s.png', Buffer.from('PNG'), 'image/png')] })
    await nextAnswer(fake)
    expect(codes()).toEqual(['a = 1'])
  })

  test('of several blocks lets one be chosen, and a view', async () => {
    await open()
    await chooses({ text: 'Look', blocks: richText('a = 1', 'b = [2]\nc = b'), thread_ts: '4.1' })
    const view = await fake.until(() => fake.views.at(-1))
    expect(view.blocks[0]?.element?.options?.map((option) => option.text.text)).toEqual([
      '1: a = 1',
      '2: b = [2]',
      'All of them, as one program',
    ])
    const filled = (block: string, chosen: string) => ({
      block: { selected_option: { value: block } },
      view: { selected_option: { value: chosen } },
      python: { selected_option: { value: '3.9' } },
    })
    await fake.socket.send('interactive', sentOff(view, filled('1', 'sizeof')))
    const answer = await nextAnswer(fake)
    expect(house.jobs[0]?.request).toMatchObject({ command: 'sizeof', code: 'b = [2]\nc = b', python: '3.9' })
    expect(answer.channel).toBe('DADA')
    await fake.socket.send('interactive', sentOff(view, filled('all', 'fit')))
    await fake.until(() => (house.jobs.length === 2 ? true : undefined))
    expect(codes()[1]).toBe('a = 1\n\nb = [2]\nc = b')
  })

  test('shared where it was found, goes below that message', async () => {
    await open()
    await chooses({ ...text('a = 1'), ts: '5.1' })
    const own = await nextAnswer(fake)
    await presses(fake, 'UADA', own, 'rest', 'share')
    const view = await fake.until(() => fake.views.at(-1))
    await fake.socket.send('interactive', sentOff(view, { where: { selected_conversation: 'C1' } }))
    expect(await nextAnswer(fake, [own])).toMatchObject({ channel: 'C1', thread_ts: '5.1' })
  })

  test.each([
    ['code.py', 'text/x-python'],
    ['code.txt', 'text/plain'],
    ['untitled', 'text/plain'],
  ])('reads %s', async (name, type) => {
    await open()
    await chooses({ text: 'Look', files: [fake.attach(name, Buffer.from('a = "ü"'), type)] })
    await nextAnswer(fake)
    expect(codes()).toEqual(['a = "ü"'])
  })

  test('of what is not marked as code opens a window with it', async () => {
    await open()
    await chooses({ text: 'a = 1 &lt; 2' })
    const view = await fake.until(() => fake.views.at(-1))
    expect(view.blocks[0]?.text?.text).toContain('Nothing in this message is marked as code')
    expect(view.blocks[1]?.element).toMatchObject({ initial_value: 'a = 1 < 2' })
  })

  test.each<[string, () => Record<string, unknown>, string]>([
    ['nothing', () => ({ text: '' }), 'no code in this message'],
    ['prose', () => ({ text: 'What a nice day it is (really).' }), 'no code in this message'],
    [
      'a screenshot',
      () => ({ files: [fake.attach('s.png', Buffer.from('PNG'), 'image/png')] }),
      'I need the code itself, as text',
    ],
    ['a file that is not text', () => ({ files: [fake.attach('a.py', Buffer.from([255, 254]))] }), 'not UTF-8 text'],
    [
      'another file',
      () => ({ files: [fake.attach('a.zip', Buffer.from('PK'), 'application/zip')] }),
      'Only files that end in .py or .txt',
    ],
    ['a large file', () => ({ files: [fake.attach('a.py', Buffer.alloc(70_000, 'a'))] }), '70,000 bytes'],
    ['a file that is gone', () => ({ files: [{ id: 'F0', name: 'a.py' }] }), 'write /invite'],
    ['10,000 characters', () => text(`a = "${'x'.repeat(10_000)}"`), '10,006 characters'],
  ])('of %s says kindly what to do', async (_, message, words) => {
    await open()
    const told = await toldBy(fake, () => chooses(message()))
    expect(told.text).toContain(words)
    expect(house.jobs).toEqual([])
  })

  test('without the scope for files says which', async () => {
    await open()
    fake.scopes.delete('files:read')
    const told = await toldBy(fake, () => chooses({ files: [fake.attach('a.py', Buffer.from('a = 1'))] }))
    expect(told.text).toContain('`files:read`')
    expect(told.text).toContain('newest manifest')
  })

  test('between two people, where the bot is not, answers whoever asked', async () => {
    await open()
    fake.closed.add('DBOTH')
    const told = await toldBy(fake, () => chooses(text('a = 1'), 'DBOTH'))
    expect(told.text).toBe('The answer comes as a direct message.')
    expect((await nextAnswer(fake)).channel).toBe('DADA')
  })

  test('where no direct message reaches comes in words', async () => {
    await open()
    fake.unreachable.add('UADA')
    const told = await toldBy(fake, () => chooses(text('a = 1')))
    expect(JSON.stringify(told.blocks)).toContain('In words: A list that a and b hold')
  })
})

describe.each([
  ['unclosed fence', '```a = [1]\nb = a', 'a = [1]\nb = a'],
  ['indented block', '```\n    a = 1\n    b = 2\n```', 'a = 1\nb = 2'],
  ['smart quotes', '```a = “x”```', 'a = "x"'],
  ['prompts', '```\n&gt;&gt;&gt; a = 1\n&gt;&gt;&gt; a\n1\n```', 'a = 1\na'],
  ['IPython prompts', '```\nIn [1]: a = 1\n```', 'a = 1'],
  ['three blocks', '```a = 1``` and ```b = 2``` and ```c = 3```', 'a = 1\n\nb = 2\n\nc = 3'],
])('bad input: %s', (_, said, code) => {
  test('is read as it was meant', async () => {
    await open()
    await happens(mention(said))
    await nextAnswer(fake)
    expect(codes()).toEqual([code])
  })
})

describe('the window', () => {
  async function opened(): Promise<Record<string, unknown>> {
    await fake.socket.send('slash_commands', slashCommand(fake, ''))
    return fake.until(() => fake.views.at(-1))
  }

  test('takes a file with more than its field holds', async () => {
    await open()
    const code = `a = "${'x'.repeat(3500)}"`
    const view = await opened()
    await fake.socket.send(
      'interactive',
      submission(view, { code: '', files: [fake.attach('a.py', Buffer.from(code))] }),
    )
    await nextAnswer(fake)
    expect(codes()).toEqual([code])
  })

  test('says beside the file what is wrong with it, and stays', async () => {
    await open()
    const view = await opened()
    const files = [fake.attach('a.py', Buffer.from([255]))]
    const { payload } = await fake.socket.send('interactive', submission(view, { code: 'a = 1', files }))
    expect(payload).toMatchObject({ response_action: 'errors', errors: { file: expect.stringContaining('UTF-8') } })
  })

  test('opens with the lines that an older Slack has made one of', async () => {
    await open()
    await fake.socket.send('slash_commands', slashCommand(fake, 'a = [1, 2] b = a'))
    const view = await fake.until(() => fake.views.at(-1))
    expect(view.blocks[0]?.text?.text).toContain('one line of all')
    expect(view.blocks[1]?.element).toMatchObject({ initial_value: 'a = [1, 2]\nb = a' })
  })
})

describe('a mention', () => {
  test('with a file is answered', async () => {
    await open()
    await happens(mention('sizeof', { files: [fake.attach('a.py', Buffer.from('a = 1'))] }))
    await nextAnswer(fake)
    expect(house.jobs[0]?.request).toMatchObject({ command: 'sizeof', code: 'a = 1' })
  })

  test('prefers what the editor marked as code', async () => {
    await open()
    await happens(mention('is `x` &amp; ```a is b```', { blocks: richText('a is b') }))
    await nextAnswer(fake)
    expect(house.jobs[0]?.request).toMatchObject({ command: 'is', code: 'a is b' })
  })

  test.each([{ bot_id: 'BOTHER' }, { user: undefined, bot_id: 'BOTHER' }, { user: 'UBOT' }])(
    'by a bot is ignored: %o',
    async (who) => {
      await open()
      await happens(mention('`a = 1`', who))
      await happens(mention('`b = 2`'))
      await nextAnswer(fake)
      expect(codes()).toEqual(['b = 2'])
      expect(fake.messages.size).toBe(1)
    },
  )

  test('that reaches two gateways is answered once', async () => {
    await open()
    const other = await house.another()
    const event = mention('`a = 1`')
    await Promise.all([fake.socket.send('events_api', event, 0), fake.socket.send('events_api', event, 1)])
    await nextAnswer(fake)
    await happens(mention('`b = 2`'))
    await fake.until(() => (answersIn(fake).length === 2 ? true : undefined))
    expect(codes()).toEqual(['a = 1', 'b = 2'])
    expect(fake.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2)
    await other.close()
  })
})

describe('a direct message', () => {
  test.each([
    ['a = [1, 2]', 'a = [1, 2]'],
    ['refcount\n```a = []```', 'a = []'],
  ])('%j is answered in its thread', async (said, code) => {
    await open()
    await happens(directMessage(said))
    expect(await nextAnswer(fake)).toMatchObject({ channel: 'DADA', thread_ts: '2.1' })
    expect(codes()).toEqual([code])
  })

  test('with a file is answered', async () => {
    await open()
    const files = [fake.attach('a.py', Buffer.from('a = 1'))]
    await happens(directMessage('', { subtype: 'file_share', files }))
    await nextAnswer(fake)
    expect(codes()).toEqual(['a = 1'])
  })

  test.each([
    ['thanks', '/ouro'],
    ['forget me', 'nothing of yours'],
  ])('%j runs nothing', async (said, words) => {
    await open()
    await happens(directMessage(said))
    const told = await fake.until(() => [...fake.messages.values()][0])
    expect(told.text).toContain(words)
    expect(house.jobs).toEqual([])
  })

  test('by a bot, of ours or another, is ignored, and so is what is heard of channels', async () => {
    await open()
    await happens(directMessage('a = 1', { bot_id: 'BOTHER' }))
    await happens(directMessage('a = 1', { user: 'UBOT' }))
    await happens(
      eventOf({ type: 'message', user: 'UADA', text: '`a = 1`', ts: '2.1', channel: 'C1', channel_type: 'channel' }),
    )
    await happens(directMessage('b = 2', { ts: '3.1' }))
    await nextAnswer(fake)
    expect(codes()).toEqual(['b = 2'])
  })
})

describe('an edited message', () => {
  const now = () => `${Math.floor(Date.now() / 1000)}.000200`
  const says = (code: string) => (shown: Shown) => JSON.stringify(shown.blocks).includes(code)

  test('in a direct message changes its answer', async () => {
    await open()
    const ts = now()
    await happens(directMessage('a = 1', { ts }))
    const answer = await nextAnswer(fake)
    await happens(changed('a = 2', ts))
    await becomes(fake, answer, says('a = 2'))
    expect(answersIn(fake)).toHaveLength(1)
  })

  test('that mentions changes its answer', async () => {
    await open()
    const ts = now()
    await happens(mention('`a = 1`', { ts }))
    const answer = await nextAnswer(fake)
    await happens(mention('`a = 2`', { ts, edited: { user: 'UADA', ts: now() } }))
    await becomes(fake, answer, says('a = 2'))
    expect(answersIn(fake)).toHaveLength(1)
  })

  test('to which code came later is answered then', async () => {
    await open()
    const ts = now()
    await toldBy(fake, () => happens(mention('look', { ts })))
    await happens(mention('look `a = 1`', { ts, edited: { user: 'UADA', ts: now() } }))
    await nextAnswer(fake)
    expect(codes()).toEqual(['a = 1'])
  })

  test('with the same code, changed by Slack alone, or of long ago runs nothing again', async () => {
    await open()
    const ts = now()
    await happens(directMessage('a = 1', { ts }))
    await nextAnswer(fake)
    await happens(changed('a = 1', ts))
    await happens(changed('a = 2', ts, { edited: undefined }))
    await happens(changed('a = 3', '1000.1'))
    await happens(directMessage('b = 2', { ts: now() }))
    await fake.until(() => (answersIn(fake).length === 2 ? true : undefined))
    expect(codes()).toEqual(['a = 1', 'b = 2'])
  })

  test('before its answer came is answered as it is now', async () => {
    await open({ late: true })
    const ts = now()
    await happens(directMessage('a = 1', { ts }))
    await fake.until(() => [...fake.messages.values()].find((shown) => shown.text === 'Next in line …'))
    await happens(changed('a = 2', ts))
    await fake.until(() => [...fake.messages.values()].find(({ text: shown }) => shown.startsWith('In line: 1')))
    await house.work()
    const answer = await nextAnswer(fake)
    expect(says('a = 2')(answer)).toBe(true)
    expect(fake.messages.size).toBe(1)
  })
})

describe('a deleted message', () => {
  const now = () => `${Math.floor(Date.now() / 1000)}.000200`

  test('takes its answer along, and what is kept of it', async () => {
    await open()
    const ts = now()
    await happens(directMessage('a = 1', { ts }))
    const answer = await nextAnswer(fake)
    await happens(deleted(ts))
    await fake.until(() => (fake.messages.size === 0 ? true : undefined))
    expect(await toldBy(fake, () => presses(fake, 'UADA', answer, 'more'))).toMatchObject({
      text: expect.stringContaining('is over'),
    })
  })

  test('before its answer came is not answered any more', async () => {
    await open({ late: true })
    const ts = now()
    await happens(directMessage('a = 1', { ts }))
    await fake.until(() => [...fake.messages.values()].find((shown) => shown.text === 'Next in line …'))
    await happens(deleted(ts))
    await fake.until(() => (fake.messages.size === 0 ? true : undefined))
    await house.work()
    await happens(directMessage('b = 2', { ts: `${Math.floor(Date.now() / 1000)}.000300` }))
    expect(JSON.stringify(await nextAnswer(fake))).toContain('b = 2')
    expect(fake.messages.size).toBe(1)
  })

  test('of long ago, or that was not answered, changes nothing', async () => {
    await open()
    await happens(directMessage('a = 1', { ts: '1000.1' }))
    const answer = await nextAnswer(fake)
    await happens(deleted('1000.1'))
    await happens(deleted(now()))
    expect(answersIn(fake)).toEqual([answer])
  })
})
