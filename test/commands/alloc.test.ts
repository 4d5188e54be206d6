import { describe, expect, it } from 'vitest'
import { alloc } from '../../commands/alloc.js'
import type { AllocAnalysis, Books, PlacedObject } from '../../src/contract.js'
import { python } from './traces.js'

const books = (more: Partial<Books> = {}): Books => ({
  classes: [{ size: 64, pools: 2, used: 300, free: 20 }],
  arenas: { taken: 3, returned: 0, held: 3, bytes: 1_048_576 },
  unusedPools: 4,
  blocks: 400,
  kept: { float: 3 },
  heap: null,
  ...more,
})
const facts = { poolBytes: 16_384, largest: 512, step: 16, headerBytes: 48, keeps: { float: 100 } }
const object = (name: string, request: number, giver: 'pymalloc' | 'malloc' = 'pymalloc'): PlacedObject => ({
  name,
  id: `id of ${name}`,
  type: 'list',
  repr: '[1]',
  blocks: [{ own: true, request, block: Math.ceil(request / 16) * 16, giver }],
  more: 0,
})
const analysis = (more: Partial<AllocAnalysis> = {}): AllocAnalysis => ({
  analysis: 'alloc',
  code: '',
  python: python('3.14.10'),
  stdout: '',
  stderr: '',
  truncated: [],
  result: { kind: 'finished' },
  facts,
  request: null,
  before: books(),
  after: books(),
  line: null,
  objects: [],
  pools: [],
  reused: [],
  ...more,
})
const request = (bytes: number) => ({
  bytes,
  block: 112,
  giver: 'pymalloc' as const,
  from: 97,
  to: 112,
  inPool: 145,
})

describe('alloc, explained', () => {
  it('says what a request gets', () => {
    const reply = alloc.explain(analysis({ code: '100', request: request(100), after: null }))
    expect(reply.headline).toBe(
      'A request of 100 bytes gets a 112-byte block from pymalloc: 12 bytes lost. 145 fit into a pool of 16 KiB.',
    )
    expect(reply.picture).toMatchObject({ kind: 'blocks', request: { bytes: 100, block: 112 } })
    expect(reply.text).toContain('All requests of 97 to 112 bytes get such a block')
  })

  it('says who serves a request beyond the limit', () => {
    const large = { bytes: 600, block: 608, giver: 'malloc' as const, from: 600, to: 600, inPool: null }
    expect(alloc.explain(analysis({ request: large })).headline).toBe(
      'A request of 600 bytes is more than pymalloc’s 512, so malloc gives it: 608 bytes, 8 of them its own.',
    )
  })

  it('names what lies where another object lay', () => {
    const was = { type: 'list', repr: '', name: 'one', line: 2 }
    const reply = alloc.explain(
      analysis({
        objects: [object('two', 56)],
        reused: [{ type: 'list', repr: '', name: 'two', line: 3, was }],
      }),
    )
    expect(reply.headline).toBe('`two` lies where `one` lay: a list freed on line 2 left its place to the next list.')
    expect(reply.text).toContain('`two` asks for 56 bytes and gets a block of 64: 8 bytes lost to rounding.')
  })

  it('says what went back to the system, and what did not', () => {
    const taken = (taken: number, returned: number) =>
      alloc.explain(
        analysis({
          objects: [object('few', 56)],
          after: books({ arenas: { taken: 3 + taken, returned, held: 3 + taken - returned, bytes: 1_048_576 } }),
        }),
      ).headline
    expect(taken(5, 4)).toBe(
      'pymalloc took 5 arenas of 1 MiB from the system and gave 4 back: the rest waits for the next objects.',
    )
    expect(taken(2, 0)).toBe('pymalloc took 2 arenas of 1 MiB from the system for these objects, and still has them.')
  })

  it('tells pymalloc and malloc apart', () => {
    const reply = alloc.explain(analysis({ objects: [object('small', 57), object('big', 1049, 'malloc')] }))
    expect(reply.headline).toBe(
      '`small` (57 bytes) gets a pymalloc block of 64; `big` (1,049, over 512) comes from malloc.',
    )
  })

  it('says which free objects are kept', () => {
    const reply = alloc.explain(analysis({ objects: [object('x', 24)], after: books({ kept: { float: 100 } }) }))
    expect(reply.text).toContain('100 float (as many as fit)')
  })

  it('marks the blocks of the names in the picture', () => {
    const pool = { id: '1', size: 64, before: 'uuf..', after: 'ufuu.', marks: [[3, 'a'] as [number, string]] }
    const reply = alloc.explain(analysis({ objects: [object('a', 56)], pools: [pool] }))
    expect(reply.picture).toMatchObject({
      strips: [{ title: '64-byte blocks', names: 'a', cells: ['old', 'freed', 'new', 'mine', 'free'], left: 0 }],
    })
  })

  it('says where an endless loop stood', () => {
    const result = { kind: 'limit' as const, limit: 'time' as const, detail: '' }
    const reply = alloc.explain(analysis({ objects: [object('a', 56)], line: 3, result }))
    expect(reply.text).toContain('It was at line 3')
  })

  it('with nothing bound suggests a name or a number', () => {
    const reply = alloc.explain(analysis())
    expect(reply.headline).toContain('nothing to show')
    expect(reply.text).toContain('`100`')
  })
})

describe('alloc on several Pythons', () => {
  it('says how pools and arenas differ', () => {
    const old = analysis({
      python: python('3.9.18'),
      request: request(100),
      facts: { ...facts, poolBytes: 4096 },
      before: books({ arenas: { taken: 3, returned: 0, held: 3, bytes: 262_144 } }),
    })
    const reply = alloc.compare([analysis({ request: request(100) }), old])
    expect(`${reply.headline} ${reply.text}`).toContain('A pool: 4 KiB on 3.9; 16 KiB on 3.14')
    expect(`${reply.headline} ${reply.text}`).toContain('An arena: 256 KiB on 3.9; 1 MiB on 3.14')
  })
})
