import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Graph, graphOf, placesOf } from '../../../commands/heap/graph.js'
import { isPlain } from '../../../commands/nouns.js'
import { heap } from '../../../workers/engine/analyses/heap.js'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { pythons } from './machine.js'
import { ask } from './oracle.js'
import { STRUCTURES } from './structures.js'

type Ref = { value: string } | { object: number }

interface Structure {
  names: Record<string, Ref>
  objects: { type: string; places: Record<string, Ref> }[]
}

/** Both as one: an object that was met before is that one's number, in the order of the way. */
function walkOf(graph: Graph): Structure {
  const numbers = new Map<string, number>()
  const objects: Structure['objects'] = []
  const ref = (id: string): Ref => {
    const object = graph.step.objects[id]
    if (object === undefined) throw new Error(`${id} is referred to, and not there`)
    if (isPlain(object.type)) return { value: object.repr }
    const known = numbers.get(id)
    if (known !== undefined) return { object: known }
    const entry: Structure['objects'][number] = { type: object.type, places: {} }
    const number = objects.push(entry) - 1
    numbers.set(id, number)
    const labelled = placesOf(graph, id).filter(({ kind }) => kind !== 'inside')
    entry.places = places(
      labelled.map(({ kind, label, to }) => [kind === 'cell' ? '' : (label ?? '?'), to]),
      ref,
    )
    return { object: number }
  }
  const names = places(
    (graph.frames[0]?.places ?? []).map(({ label, to }) => [label ?? '?', to]),
    ref,
  )
  return { names, objects }
}

function places(found: [string, string][], ref: (id: string) => Ref): Record<string, Ref> {
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([label, to]) => [label, ref(to)]))
}

/** The oracle's in the same order of the way. */
function inOrder(oracle: Structure): Structure {
  const numbers = new Map<number, number>()
  const objects: Structure['objects'] = []
  const ref = (one: Ref): Ref => {
    if ('value' in one) return one
    const known = numbers.get(one.object)
    if (known !== undefined) return { object: known }
    const told = oracle.objects[one.object]
    if (!told) throw new Error(`no object ${one.object}`)
    const entry: Structure['objects'][number] = { type: told.type, places: {} }
    const number = objects.push(entry) - 1
    numbers.set(one.object, number)
    entry.places = sortedRefs(told.places, ref)
    return { object: number }
  }
  return { names: sortedRefs(oracle.names, ref), objects }
}

function sortedRefs(refs: Record<string, Ref>, ref: (one: Ref) => Ref): Record<string, Ref> {
  const sorted = Object.entries(refs).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([label, one]) => [label, ref(one)]))
}

describe.each(pythons)('heap on Python $version', (python) => {
  let server: ForkServer
  beforeAll(async () => {
    server = await ForkServer.start(python, { analyses: { refcount: ['refcount', 'run'] } })
  })
  afterAll(() => server.close())

  const analyse = (code: string) => heap((job) => server.run(job), code, python.identity)

  test.each(Object.entries(STRUCTURES))('%s: every name leads to what it leads to in Python', async (_, code) => {
    const { steps, result, truncated } = await analyse(code)
    expect([result, truncated]).toEqual([{ kind: 'finished' }, []])
    const end = steps.at(-1)
    if (!end) throw new Error('no step')
    expect(walkOf(graphOf(end))).toEqual(inOrder((await ask(python, 'structure_oracle.py', code)) as Structure))
  })

  test('the frames of a recursion stand on each other, and a variable of an inner function is in a cell', async () => {
    const { steps } = await analyse(
      'def outer(n):\n    def inner():\n        return n\n    return inner() if n == 0 else outer(n - 1)\nouter(2)',
    )
    const deepest = steps.reduce((most, step) => (step.frames.length > most.frames.length ? step : most))
    const { frames } = graphOf(deepest)
    expect(frames.map((frame) => frame.function)).toEqual(['<module>', 'outer', 'outer', 'outer', 'inner'])
    const cells = frames.slice(1).map((frame) => frame.places.find(({ label }) => label === 'n')?.to ?? '')
    expect(cells.map((id) => deepest.objects[id]?.type)).toEqual(['cell', 'cell', 'cell', 'cell'])
    expect(cells[3]).toBe(cells[2])
    expect(new Set(cells).size).toBe(3)
  })
})
