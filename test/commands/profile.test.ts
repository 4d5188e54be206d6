import { describe, expect, it } from 'vitest'
import { profile } from '../../commands/profile.js'
import type { ProfileAnalysis, ProfiledLine } from '../../src/contract.js'
import { python } from './traces.js'

const line = (number: number, more: Partial<ProfiledLine>): ProfiledLine => ({
  line: number,
  hits: 1,
  seconds: 0,
  taken: 0,
  net: 0,
  kept: 0,
  ...more,
})
const analysis = (more: Partial<ProfileAnalysis> = {}): ProfileAnalysis => ({
  analysis: 'profile',
  code: 'rows = make()\nfor row in rows:\n    use(row)\ndel rows',
  python: python('3.14.10'),
  stdout: '',
  stderr: '',
  truncated: [],
  result: { kind: 'finished' },
  lines: [
    line(1, { seconds: 0.002, taken: 801_000, kept: 801_000, net: 801_000 }),
    line(2, { seconds: 0.001, hits: 101 }),
    line(3, { seconds: 0.007, hits: 100 }),
    line(4, { net: -800_000 }),
  ],
  seconds: 0.01,
  functions: [
    { name: '<module>', line: 1, calls: 1, first: 1, own: 0.003, cumulative: 0.01 },
    { name: 'use', line: 1, calls: 100, first: 100, own: 0.004, cumulative: 0.005 },
  ],
  memory: { current: 1200, peak: 802_000 },
  line: null,
  ...more,
})

describe('profile, explained', () => {
  it('names the hottest line and the heaviest', () => {
    const reply = profile.explain(analysis())
    expect(reply.headline).toBe('Line 3 takes 70 % of the time (7 ms, 100 hits); line 1 keeps most memory (801 kB).')
    expect(reply.text).toContain('at most 802 kB at once')
    expect(reply.text).toContain('Line 4 gives back 800 kB.')
    expect(reply.text).toContain('`use` was called 100 times: 4 ms of its own, 5 ms with what it calls.')
  })

  it('shows each line with its share of the hottest', () => {
    const { picture } = profile.explain(analysis())
    expect(picture).toMatchObject({
      kind: 'heat',
      rows: [
        { line: 1, hits: '1×', memory: { text: '801 kB', share: 1 } },
        { line: 2, hits: '101×', memory: null },
        { line: 3, hits: '100×', time: { text: '7 ms', share: 1 } },
        { line: 4 },
      ],
      folded: 0,
    })
  })

  it('says where an endless loop stood', () => {
    const result = { kind: 'limit' as const, limit: 'time' as const, detail: 'line 3' }
    expect(profile.explain(analysis({ result, line: 3 })).text).toContain('It stood at line 3')
  })

  it('with nothing that ran suggests lines that do something', () => {
    expect(profile.explain(analysis({ lines: [] })).headline).toContain('nothing to measure')
  })
})

describe('profile on several Pythons', () => {
  it('says which hits differ', () => {
    const old = analysis({ python: python('3.9.18'), lines: [line(1, { hits: 12, seconds: 1 })] })
    const reply = profile.compare([analysis(), old])
    expect(JSON.stringify(reply.more)).toContain('"Hits of line 1","12","1"')
  })
})
