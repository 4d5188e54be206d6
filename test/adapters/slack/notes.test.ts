import { expect, test } from 'vitest'
import { Notes } from '../../../src/adapters/slack/notes.js'

const place = { channel: 'C1', ts: '1.1' }

/** Changes that take until they are let through. */
function slowMessages() {
  const shown: string[] = []
  let begin = () => {}
  let letThrough = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const through = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const change = async (_: unknown, { text }: { text: string }) => {
    begin()
    await through
    shown.push(text)
  }
  return { change, shown, begun, letThrough: () => letThrough() }
}

test('an answer waits for the change that is under way', async () => {
  const messages = slowMessages()
  const notes = new Notes(messages, 0)
  notes.open('a', place)
  notes.tell('a', { stage: 'running' })
  await messages.begun
  const ended = notes.end('a').then(() => [...messages.shown])
  messages.letThrough()
  expect(await ended).toEqual(['Running …'])
})

test('what is wanted last is shown, once, and nothing of what is answered', async () => {
  const messages = slowMessages()
  messages.letThrough()
  const notes = new Notes(messages, 0)
  for (const id of ['a', 'b']) notes.open(id, place)
  notes.tell('a', { stage: 'queued', before: 3 })
  notes.tell('b', { stage: 'queued', before: 4 })
  notes.tell('b', { stage: 'queued', before: 2 })
  await notes.end('a')
  await messages.begun
  notes.tell('b', { stage: 'queued', before: 2 })
  await notes.end('b')
  expect(messages.shown).toEqual(['In line: 2 before this one …'])
})
