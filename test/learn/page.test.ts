import { expect, test } from 'vitest'
import type { Reply } from '../../src/contract.js'
import { pageOf } from '../../src/learn/page.js'
import { PAGES } from './pages.js'

const [article = null] = PAGES
const REPLY: Reply = {
  headline: 'It is the list alone.',
  picture: null,
  alt: '',
  text: 'Others lie elsewhere. This answers “What is two of sizeof?”',
  more: [
    { kind: 'text', title: 'Why', text: 'So it is.' },
    { kind: 'code', title: 'The example', text: 'a = []' },
    { kind: 'code', title: 'It printed', text: '56' },
  ],
  python: 'CPython 3.14.0',
}

test('a page has its question above its answer, once, and its example open', () => {
  const { headline, text, more } = pageOf(REPLY, { article })
  expect(headline).toBe('What is two of sizeof?')
  expect(text).toBe('It is the list alone. Others lie elsewhere.')
  expect(more.map((section) => 'open' in section && section.open)).toEqual([false, true, false])
})

test('a question of a lesson keeps what its answer says', () => {
  expect(pageOf(REPLY, { article: null })).toMatchObject({ headline: 'It is the list alone.', text: REPLY.text })
})
