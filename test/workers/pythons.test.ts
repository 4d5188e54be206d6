import { expect, test } from 'vitest'
import { chosenPythons } from '../../workers/pythons.js'

const pythons = ['3.14.1', '3.9.18'].map((version) => ({
  version,
  minor: version.split('.').slice(0, 2).join('.'),
  executable: `/opt/python${version}`,
  identity: { version, implementation: 'CPython', pointerBits: 64 },
}))

test.each<[string | undefined, string[]]>([
  [undefined, ['3.14.1']],
  ['3.9', ['3.9.18']],
  ['3.9.18', ['3.9.18']],
  ['all', ['3.14.1', '3.9.18']],
])('%o chooses %o', (asked, versions) => {
  expect(chosenPythons(asked, pythons).map(({ version }) => version)).toEqual(versions)
})

test.each(['3.8', '3.14.2', '', 'three'])('%o is not here, and the message says which are', (asked) => {
  expect(() => chosenPythons(asked, pythons)).toThrow(
    `There is no Python "${asked}" here; say one of 3.14.1, 3.9.18, or all of them with "all".`,
  )
})
