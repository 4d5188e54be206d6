import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doctor } from '../../../workers/engine/doctor.js'
import { packageRoot } from '../../../workers/engine/packageRoot.js'
import { places, pythons } from './machine.js'

const modules = [join(packageRoot(), 'test', 'workers', 'engine', 'fixtures')]
const analyses: Record<string, [string, string]> = { plain: ['plain', 'run'] }

test('a machine that is well passes every check, with what the probes found', async () => {
  const { checks } = await doctor(places, { modules, analyses }, 'plain')
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(checks.map(({ name }) => name)).toEqual([
    'kernel',
    'architecture',
    ...pythons.map(({ version }) => `Python ${version}`),
  ])
  expect(checks.at(-1)?.probes).toEqual({ plain: { plain: 'found' } })
})

test('a Python whose engine lacks a module is told, and what is missing', async () => {
  const { checks } = await doctor(places, { analyses: { plain: ['not_there', 'run'] } }, 'plain')
  const failed = checks.filter(({ ok }) => !ok)
  expect(failed).toHaveLength(pythons.length)
  expect(failed[0]?.mend).toContain("No module named 'not_there'")
})

test('no Python at all is told with what to install', async () => {
  const { checks } = await doctor({ pythons: [], path: [], home: '/nonexistent' }, {}, 'plain')
  const python = checks.find(({ name }) => name === 'Python')
  if (python) expect(python.mend).toContain('python3')
})
