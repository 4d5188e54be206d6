import { expect, test } from 'vitest'
import { findingsIn, measuresTime } from '../../../../workers/engine/claims/findings.js'

test('parts, time and figures are told apart', () => {
  const printed = [
    'getrefcount: 2 3',
    '? it goes 2: 3: True',
    '~ sum 0.2 ms',
    '?~ sum is faster: False',
    '',
    '? odd',
  ].join('\n')
  expect(findingsIn(printed)).toEqual({
    parts: [
      { text: 'it goes 2: 3', holds: true, timed: false },
      { text: 'sum is faster', holds: false, timed: true },
    ],
    evidence: [
      { text: 'getrefcount: 2 3', exact: true },
      { text: 'sum 0.2 ms', exact: false },
      { text: '? odd', exact: true },
    ],
  })
})

test('a program that measures time says so where it prints', () => {
  expect(measuresTime('print("?~ sum is faster:", ratio > 3)')).toBe(true)
  expect(measuresTime('print("? it is so:", True)  # ?~')).toBe(false)
})
