import { describe, expect, it } from 'vitest'
import { sizeof } from '../../commands/sizeof.js'
import type { Part } from '../../src/contract.js'
import { python, sized, sizes } from './traces.js'

const spare: Part = { label: 'room for 4 more', bytes: 32, role: 'spare' }
const header: Part[] = [
  { label: 'reference count', bytes: 8, role: 'refcount' },
  { label: 'type', bytes: 8, role: 'type' },
]

describe('sizeof, explained', () => {
  it('says what the bytes of one object are for', () => {
    const reply = sizeof.explain(sizes('row = [1, 2, 3]', [sized('row', { deep: 164 })]))
    expect(reply.headline).toBe('`row` takes 80 bytes: 56 fixed and 24 for 3 references. With contents: 164.')
    expect(reply.picture).toMatchObject({ kind: 'ruler', rulers: [{ title: 'row', subtitle: 'list [1, 2, 3]' }] })
    expect(reply.alt).toContain('Fixed fields: 56 bytes. 3 references: 24 bytes.')
  })

  it('names the spare room', () => {
    const parts: Part[] = [...header, { label: '3 references', bytes: 24, role: 'reference' }, spare]
    const reply = sizeof.explain(sizes('', [sized('row', { parts })]))
    expect(reply.headline).toContain('32 spare')
    expect(reply.text).toContain('`row` keeps 32 bytes spare (room for 4 more)')
  })

  it('says what getsizeof misses of an instance', () => {
    const beyond: Part[] = [{ label: 'values', bytes: 40, role: 'hidden' }]
    const reply = sizeof.explain(sizes('', [sized('p', { type: 'Point', parts: header, beyond })]))
    expect(reply.headline).toBe(
      '`getsizeof` says 16 bytes for `p`, but it takes 56: it misses 40 bytes kept for its attributes.',
    )
  })

  it('tells several objects side by side', () => {
    const text = (bytes: number): Part[] => [...header, { label: 'characters', bytes, role: 'payload' }]
    const reply = sizeof.explain(
      sizes('', [
        sized('word', { type: 'str', repr: "'hello'", parts: text(6) }),
        sized('snake', { type: 'str', repr: "'hello 🐍'", parts: text(32) }),
      ]),
    )
    expect(reply.headline).toBe(
      '`word` takes 22 and `snake` 48 bytes: one `🐍` makes every character of `snake` take 4 bytes, not 1.',
    )
  })

  it('tells one object with two names once', () => {
    const reply = sizeof.explain(sizes('a = [1]; b = a', [sized('a', { id: 'S1' }), sized('b', { id: 'S1' })]))
    expect(reply.headline).toBe('`a` and `b` are one list: 80 bytes, once. That is 56 fixed and 24 for 3 references.')
    expect(reply.picture).toMatchObject({ rulers: [{ title: 'a, b' }], folded: 0 })
  })

  it('tells one object with two names before another', () => {
    const reply = sizeof.explain(sizes('', [sized('a', { id: 'S1' }), sized('b', { id: 'S1' }), sized('c')]))
    expect(reply.headline).toBe('`a` and `b` are one list: 80 bytes, once. `c` takes 80 bytes.')
  })

  it('names no largest of objects that tie', () => {
    const small = sized('t', { type: 'tuple', parts: header })
    const reply = sizeof.explain(sizes('', [sized('s'), sized('f', { type: 'frozenset' }), small]))
    expect(reply.headline).toBe('`s` and `f` take 80 bytes each, `t` 16 bytes.')
  })

  it('says of which part a larger object has more', () => {
    const parts: Part[] = [...header, { label: '3 references', bytes: 24, role: 'reference' }]
    const reply = sizeof.explain(sizes('', [sized('row'), sized('t', { type: 'tuple', parts })]))
    expect(reply.headline).toBe('`row` takes 80 and `t` 40 bytes: 56 of `row` are for fixed fields, 16 of `t`.')
  })

  it('says of two that look alike which one repeats an object', () => {
    const child = (id: string) => ({ label: '[0]', type: 'list', repr: '[0]', getsizeof: 64, id, shared: false })
    const grid = sized('grid', { repr: '[[0], [0]]', children: [child('C1')], deep: 144 })
    const rows = sized('rows', { repr: '[[0], [0]]', children: [child('C2'), child('C3')], deep: 208 })
    expect(sizeof.explain(sizes('', [grid, rows])).headline).toBe(
      '`grid` and `rows` take 80 bytes each: with contents 144 and 208, as `grid` holds the same object several times.',
    )
  })

  it('tells two of one size apart by their contents', () => {
    const reply = sizeof.explain(sizes('', [sized('p', { deep: 104 }), sized('q', { deep: 208 })]))
    expect(reply.headline).toBe('`p` and `q` take 80 bytes each; with contents 104 and 208.')
  })

  it('calls contents that were not all counted a lower bound, everywhere', () => {
    const notes = ['Its contents are more than could be counted here.']
    const reply = sizeof.explain(sizes('', [sized('x', { deep: 9000, notes })], { truncated: ['objects'] }))
    expect(reply.headline).toContain('With contents: at least 9,000.')
    expect(reply.text).toContain('the size with contents is a lower bound')
    expect(reply.text).not.toContain('Not all objects')
    expect(reply.alt).toContain('with contents at least 9,000')
    expect(reply.picture).toMatchObject({ rulers: [{ subtitle: 'list, with contents at least 9,000', deep: 80 }] })
  })

  it('says that the first objects of a class get more room', () => {
    const beyond = (count: number): Part[] => [
      { label: 'values of its attributes: x', bytes: 8, role: 'hidden' },
      { label: `room for ${count} more attributes`, bytes: 8 * count, role: 'hidden' },
    ]
    const point = (name: string, count: number) => sized(name, { type: 'P', parts: header, beyond: beyond(count) })
    const reply = sizeof.explain(sizes('', [point('p', 20), point('q', 1)]))
    expect(reply.headline).toBe(
      '`getsizeof` says 16 bytes for both, but `p` takes 184 and `q` 32: the first objects of a class get more room.',
    )
    expect(reply.alt).toContain('Beyond getsizeof: Values of its attributes (x): 8 bytes.')
  })

  it('says that sizes come at the end where the program never got there', () => {
    const result = { kind: 'crashed' as const, exit: 5 }
    const reply = sizeof.explain(sizes('a = [1]', [], { result }))
    expect(reply.text).toBe('Sizes are measured when the program ends, and it never got there.')
  })

  it('says a note of several objects in the plural', () => {
    const notes = ['It is part of the interpreter itself: no allocator gave that memory.']
    const reply = sizeof.explain(sizes('', [sized('a', { notes }), sized('d', { notes })]))
    expect(reply.text).toContain('`a` and `d` are part of the interpreter itself')
  })

  it('names shared parts once', () => {
    const child = { label: '[0]', type: 'list', repr: '[0, 0]', getsizeof: 72, id: 'C1', shared: true }
    const reply = sizeof.explain(sizes('', [sized('a', { children: [child] }), sized('b', { children: [child] })]))
    expect(reply.text.match(/\[0, 0\]/gu)).toHaveLength(1)
  })

  it('with nothing bound suggests a name', () => {
    const reply = sizeof.explain(sizes('', []))
    expect(reply.headline).toContain('nothing to measure')
    expect(reply.text).toContain('row = [1, 2, 3]')
  })

  it('keeps four rulers in the picture', () => {
    const reply = sizeof.explain(
      sizes(
        '',
        Array.from({ length: 6 }, (_, index) => sized(`n${index}`)),
      ),
    )
    expect(reply.picture).toMatchObject({ folded: 2 })
  })
})

describe('sizeof on several Pythons', () => {
  const on = (version: string, bytes: number) =>
    sizes('', [sized('x', { parts: [...header, { label: 'digits', bytes, role: 'payload' }] })], {
      python: python(version),
    })

  it('says on which versions a size differs', () => {
    const reply = sizeof.compare([on('3.9.18', 8), on('3.11.7', 12), on('3.10.13', 8)])
    expect(reply.headline).toBe('Bytes of `x`: 24 on 3.9 and 3.10; 28 on 3.11.')
  })

  it('begins with how all of them failed', () => {
    const result = { kind: 'exception' as const, type: 'NameError', message: "name 'zz' is not defined", line: 2 }
    const reply = sizeof.compare([on('3.9.18', 8), on('3.10.13', 8)].map((run) => ({ ...run, result })))
    expect(reply.headline).toBe(
      "On both Pythons (3.9 and 3.10): it stopped at line 2 with NameError: name 'zz' is not defined.",
    )
    expect(reply.text).toContain('Until then the same on all: `x` 24 bytes.')
  })

  it('says what was cut, and on which', () => {
    const reply = sizeof.compare([{ ...on('3.9.18', 8), truncated: ['output'] }, on('3.10.13', 8)])
    expect(reply.text).toContain('On 3.9: Its output was cut.')
  })

  it('says how some ended, before what differs', () => {
    const result = { kind: 'exception' as const, type: 'SyntaxError', message: 'invalid syntax', line: 1 }
    const reply = sizeof.compare([sizes('', [], { python: python('3.9.18'), result }), on('3.10.13', 8)])
    expect(reply.headline).toBe('It ends with SyntaxError on 3.9; normally on 3.10.')
  })

  it('says that sizes are the same everywhere', () => {
    const reply = sizeof.compare([on('3.9.18', 8), on('3.10.13', 8)])
    expect(reply.headline).toBe('The same on both Pythons (3.9 and 3.10): `x` 24 bytes.')
  })
})
