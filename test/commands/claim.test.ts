import { describe, expect, it } from 'vitest'
import { claim } from '../../commands/claim.js'
import { recorded } from '../../commands/claims/record.js'
import { differingParts, overallVerdict, verdictOf } from '../../commands/claims/verdict.js'
import type { ClaimAnalysis, ClaimPart } from '../../src/contract.js'
import { python } from './traces.js'

const part = (text: string, holds: boolean, timed = false): ClaimPart => ({ text, holds, timed })

function asked(id: string, parts: ClaimPart[], more: Partial<ClaimAnalysis> = {}): ClaimAnalysis {
  const { claim: text = 'Snakes are shared', shownBy = 'is' } = recorded.claims[id] ?? {}
  return {
    analysis: 'claim',
    code: id,
    python: python('3.14.10'),
    stdout: '',
    stderr: '',
    truncated: [],
    result: { kind: 'finished' },
    claim: { id, text, shownBy },
    nearest: [],
    program: 'a = 15\nprint("? shared:", True)',
    parts,
    evidence: [],
    ...more,
  }
}

describe('a verdict', () => {
  const [yes, no] = [part('one', true), part('one', false)]
  const two = part('two', true)
  it.each([
    ['holds', [yes, two], 'holds'],
    ['holds in part', [no, two], 'holds in part'],
    ['does not hold', [no], 'does not hold'],
  ])('of one Python: %s', (_, parts, verdict) => {
    expect(verdictOf(parts)).toBe(verdict)
  })

  it.each([
    ['all hold everywhere', [[yes], [yes]], 'holds', []],
    [
      'one holds on some',
      [
        [yes, two],
        [no, two],
      ],
      'depends on the version',
      ['one'],
    ],
    [
      'one holds nowhere',
      [
        [no, two],
        [no, two],
      ],
      'does not hold',
      [],
    ],
    ['one is missing on some', [[yes, two], [yes]], 'holds', []],
  ])('of several Pythons where %s', (_, pythons, verdict, differing) => {
    expect(overallVerdict(pythons)).toBe(verdict)
    expect(differingParts(pythons)).toEqual(differing)
  })
})

describe('a claim, explained', () => {
  it('says that it holds, and the figures that other versions have', () => {
    const parts = [part('small ints are shared', true), part('ints beyond that are made anew', true)]
    const evidence = [{ text: 'shared: -5 to 256', exact: true }]
    const reply = claim.explain(asked('small-ints', parts, { evidence }))
    expect(reply.headline).toBe('Holds on 3.14: Small ints are shared; the range is probed, not assumed.')
    expect(reply.text).toContain('Measured: shared: -5 to 256 on 3.9 to 3.14; -5 to 1024 on 3.15.')
    expect(reply.text).toContain('See it with `is`.')
    expect(reply.more.map(({ title }) => title)).toContain('The program that shows it')
  })

  it('says what depends on the version, and what is so on this one', () => {
    const text = 'two local names hold an object that counts 1'
    const reply = claim.explain(asked('borrowed', [part(text, true)]))
    expect(reply.headline).toBe(`Depends on the version. On 3.14 it is so: ${text}.`)
    expect(reply.text).toContain(`“${text}”: no on 3.9 to 3.13; yes on 3.14 and 3.15.`)
    expect(reply.picture).toMatchObject({
      kind: 'verdict',
      title: 'It depends on the version',
      columns: expect.arrayContaining([
        { name: '3.14', now: true },
        { name: '3.15', now: false },
      ]),
      rows: [{ text, marks: [false, false, false, false, false, true, true] }],
    })
  })

  it('says which part is folklore', () => {
    const parts = recorded.claims['reuse-clear']?.said[0]?.parts.map((said) => ({ ...said, timed: false })) ?? []
    const { headline } = claim.explain(asked('reuse-clear', parts))
    expect(headline).toMatch(
      /^Does not hold on 3\.14 as it is said\. Not so: clear\(\) keeps the room for its items and /,
    )
  })

  it('tells where the record says otherwise', () => {
    const holds = [part('small ints are shared', false), part('ints beyond that are made anew', true)]
    expect(claim.explain(asked('small-ints', holds)).text).toMatch(/^Recorded otherwise on 3\.14\.10\. /)
    const parts = recorded.claims['builtin-vs-loop']?.said[0]?.parts.map((said) => ({
      ...said,
      holds: false,
      timed: true,
    }))
    expect(claim.explain(asked('builtin-vs-loop', parts ?? [])).text).toContain('a busy machine spoils')
  })

  it('gives no verdict on half a program', () => {
    const result = { kind: 'limit', limit: 'time', detail: 'stopped after 3 s of computing' } as const
    const reply = claim.explain(asked('small-ints', [part('small ints are shared', true)], { result }))
    expect(reply.headline).toBe('`small-ints` could not be measured on CPython 3.14.10.')
    expect(reply.text).toContain('3 s')
    expect(reply.picture).toBeNull()
  })

  it('names the nearest where none fits, and some where nothing comes near', () => {
    const near = { id: 'slots-smaller', text: '__slots__ makes instances smaller', shownBy: 'compare' }
    const reply = claim.explain(asked('garlic soup', [], { claim: null, nearest: [near] }))
    expect(reply.headline).toBe('None of the claims that Ourobot has tested is about `garlic soup`.')
    expect(reply.text).toContain('Nearest: `slots-smaller`.')
    expect(claim.explain(asked('!!!', [], { claim: null })).text).toContain('`small-ints`')
  })

  it('says what every recorded claim is, within its bounds', () => {
    for (const [id, { said }] of Object.entries(recorded.claims)) {
      for (const { on, parts } of said) {
        const measured = parts.map((one) => ({ ...one, timed: false }))
        const reply = claim.explain(asked(id, measured, { python: python(`${on[0]}.1`) }))
        expect([id, reply.headline]).toEqual([
          id,
          expect.stringMatching(/^(?:Holds|Does not hold|Depends on the version)\b/),
        ])
        expect([id, reply.headline.endsWith('…')]).toEqual([id, false])
      }
    }
  })
})

describe('a claim on several Pythons', () => {
  const text = 'two local names hold an object that counts 1'
  const on = (version: string, holds: boolean) => asked('borrowed', [part(text, holds)], { python: python(version) })

  it('says who says what, in the order of the versions', () => {
    const reply = claim.compare([on('3.14.10', true), on('3.9.18', false), on('3.13.0', false)])
    expect(reply.headline).toBe(`Depends on the version: “${text}”: no on 3.9 and 3.13; yes on 3.14.`)
    expect(reply.picture).toMatchObject({ rows: [{ marks: [false, false, true] }] })
    expect(reply.python).toBe('Python 3.9, 3.13 and 3.14'.replace('3.9, 3.13 and 3.14', '3.9 to 3.14'))
  })

  it('says that all agree', () => {
    const reply = claim.compare([on('3.14.10', true), on('3.15.2', true)])
    expect(reply.headline).toMatch(/^Holds on both Pythons \(3\.14 and 3\.15\): From 3\.14 on /)
  })

  it('leaves out where it could not be measured, and says so', () => {
    const result = { kind: 'crashed', signal: 'SIGSEGV' } as const
    const reply = claim.compare([on('3.9.18', false), { ...on('3.13.0', false), result }, on('3.14.10', true)])
    expect(reply.picture).toMatchObject({ rows: [{ marks: [false, true] }] })
    expect(reply.text).toMatch(/^On 3\.13\.0: /)
  })
})
