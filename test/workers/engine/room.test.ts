import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { packageRoot } from '../../../workers/engine/packageRoot.js'
import { pythons } from './machine.js'

const modules = [join(packageRoot(), 'test', 'workers', 'engine', 'fixtures')]
/** Pools of fewer blocks are used up by what a child does before its snippet. */
const FEWEST_BLOCKS = 24
/** In a few classes the server frees more than nine blocks after its pools were filled. */
const MOST_WITHOUT_ROOM = 4

describe.each(pythons)('pools in Python $version', (python) => {
  test('the first object of a snippet is not alone in its pool, and more has room there', async () => {
    const server = await ForkServer.start(python, { modules, analyses: { room: ['room', 'run'] } })
    const { records } = await server.run({ analysis: 'room', code: '' })
    await server.close()
    const pools = Object.values(records[0] as Record<string, [number, number, number]>)
    const large = pools.filter(([, , blocks]) => blocks >= FEWEST_BLOCKS)
    expect(large.length).toBeGreaterThan(8)
    expect(large.filter(([first]) => first < 2)).toEqual([])
    expect(large.filter(([, tenth, blocks]) => tenth > blocks * 0.75).length).toBeLessThanOrEqual(MOST_WITHOUT_ROOM)
  })
})
