import { expect, test } from 'vitest'
import { withinDataLimit } from '../../../../../workers/engine/analyses/refcount/data.js'
import { Engine } from '../../../../../workers/engine/engine.js'
import { DATA_LIMIT_BYTES } from '../../../../../workers/engine/limits.js'
import { places } from '../../machine.js'

test('what leaves as JSON keeps to the limit and says so, and the end stays', async () => {
  const engine = await Engine.start(places)
  try {
    const code = 'rows = [[n, n + 1] for n in range(100)]\nfor n in range(95):\n    rows[n].append(n)\nlast = rows[-1]'
    const whole = await engine.analyse('refcount', code)
    if (whole.analysis !== 'refcount') throw new Error(whole.analysis)
    const cut = withinDataLimit(whole)
    if (cut.analysis !== 'refcount') throw new Error(cut.analysis)
    expect(whole.truncated).toEqual([])
    expect(cut.truncated).toEqual(['data'])
    expect(cut.steps.length).toBeLessThan(whole.steps.length)
    expect(cut.steps.at(-1)?.objects).toBe(whole.steps.at(-1)?.objects)
    const met = new Set(cut.steps.flatMap(({ created }) => created))
    for (const { objects } of cut.steps) for (const key of Object.keys(objects)) expect(met).toContain(key)
    for (const { freed } of cut.steps) for (const { object } of freed) expect(met).toContain(object)
    expect(Buffer.byteLength(JSON.stringify(cut.steps.slice(0, -1)))).toBeLessThanOrEqual(DATA_LIMIT_BYTES * 1.01)
  } finally {
    await engine.close()
  }
})
