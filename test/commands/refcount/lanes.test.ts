import { describe, expect, it } from 'vitest'
import { refcount } from '../../../commands/refcount.js'
import type { TimelinePicture } from '../../../src/contract.js'
import { type Described, type State, trace } from '../traces.js'

function timeline(code: string, states: State[]): TimelinePicture {
  const { picture } = refcount.explain(trace(code, states))
  if (picture?.kind !== 'timeline') throw new Error('no timeline')
  return picture
}

const list = (by: string[]): Described => ({ repr: '[1]', by })

describe('the timeline', () => {
  it('shows in each row the state after it ran', () => {
    const picture = timeline('a = [1]\nb = a\ndel b\na = 0', [
      { line: 1 },
      { line: 2, objects: { L1: list(['a']) } },
      { line: 3, objects: { L1: list(['a', 'b']) } },
      { line: 4, objects: { L1: list(['a']) } },
      { freed: [{ object: 'L1', how: 'refcount' }] },
    ])
    expect(picture.rows.map(({ line, code }) => [line, code])).toEqual([
      [1, 'a = [1]'],
      [2, 'b = a'],
      [3, 'del b'],
      [4, 'a = 0'],
    ])
    expect(picture.lanes).toEqual([
      {
        title: 'a, b',
        subtitle: 'list [1]',
        cells: [
          { count: 1, change: 'born', holders: ['a'], how: null },
          { count: 2, change: 'up', holders: ['a', 'b'], how: null },
          { count: 1, change: 'down', holders: ['a'], how: null },
          { count: null, change: 'died', holders: [], how: 'refcount' },
        ],
      },
    ])
    expect(picture.folded).toEqual({ rows: 0, lanes: 0 })
  })

  it('folds the rounds of a loop to the first and the last one, and says how many there were', () => {
    const rounds = 20
    const states: State[] = [{ line: 1 }, { line: 2, objects: { L1: list(['a']) } }]
    for (let round = 0; round < rounds; round += 1) {
      const places = Array.from({ length: round }, (_, index) => `R1[${index}]`)
      states.push({ line: 3, objects: { L1: list(['a', ...places]), R1: list(['rows']) } })
      states.push({ line: 4, objects: { L1: list(['a', ...places]), R1: list(['rows']) } })
    }
    const all = Array.from({ length: rounds }, (_, index) => `R1[${index}]`)
    states.push({ objects: { L1: list(['a', ...all]), R1: list(['rows']) } })
    const picture = timeline('a = [1]\nrows = []\nfor i in range(20):\n    rows.append(a)', states)
    expect(picture.rows.map(({ line, note }) => [line, note])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, null],
      [3, '× 19'],
      [4, '× 19'],
    ])
    expect(picture.lanes[0]?.cells.at(-1)).toMatchObject({ count: 21, change: 'up' })
    expect(picture.folded.rows).toBe(0)
  })

  it('keeps four lanes of short names and counts the others', () => {
    const objects = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`L${index}`, list([`n${index}`])]))
    const picture = timeline('a', [{ line: 1 }, { objects }])
    expect(picture.lanes).toHaveLength(4)
    expect(picture.folded.lanes).toBe(5)
  })

  it('leaves out objects that nothing happens to where lanes are narrow', () => {
    const quiet = { L2: list(['c']), L3: list(['d']), L4: list(['e']) }
    const picture = timeline('a\nb', [
      { line: 1 },
      { line: 2, objects: { L1: list(['a']), ...quiet } },
      { objects: { L1: list(['a', 'b']), ...quiet } },
    ])
    expect(picture.lanes.map(({ title }) => title)).toEqual(['a, b', 'c'])
    expect(picture.folded.lanes).toBe(2)
  })

  it('leaves out the quiet lines of a long run', () => {
    const states: State[] = Array.from({ length: 30 }, (_, index) => ({
      line: index + 1,
      objects: index < 20 ? { L1: list(['a']) } : { L1: list(['a', 'b']) },
    }))
    const code = Array.from({ length: 30 }, (_, index) => `line${index}`).join('\n')
    const picture = timeline(code, [...states, { objects: { L1: list(['a']) } }])
    expect(picture.rows.length).toBe(12)
    expect(picture.rows.map(({ line }) => line)).toEqual(expect.arrayContaining([20, 30]))
    expect(picture.folded.rows).toBe(18)
  })
})
