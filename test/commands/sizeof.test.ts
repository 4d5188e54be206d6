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
    expect(reply.headline).toBe('`row` takes 80 bytes: 56 fixed and 24 for 3 references. With all it refers to: 164.')
    expect(reply.picture).toMatchObject({ kind: 'ruler', rulers: [{ title: 'row', subtitle: 'list [1, 2, 3]' }] })
    expect(reply.alt).toContain('16 collector header')
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
    expect(reply.headline).toBe('Bytes of `x`: 24 on 3.9 and 3.10, 28 on 3.11.')
  })

  it('says that sizes are the same everywhere', () => {
    const reply = sizeof.compare([on('3.9.18', 8), on('3.10.13', 8)])
    expect(reply.headline).toBe('The same on both Pythons (3.9 and 3.10): `x` 24 bytes.')
  })
})
