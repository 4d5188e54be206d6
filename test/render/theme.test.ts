import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/contract.js'
import { drawSvg, sceneOf } from '../../src/render/index.js'
import { palettes } from '../../src/render/palettes.js'
import { inkOf } from '../../src/render/theme.js'
import * as sample from './samples.js'

const pictures: [string, Picture][] = [
  ['heap', sample.boxes],
  ['sides', sample.compared],
  ['timeline', sample.full],
  ['ruler', sample.ruler(sample.hello, sample.snake, sample.longTuple)],
  ['identity', sample.identity(sample.comparison(), sample.comparison({ script: null }))],
  ['rings', sample.rings(sample.twoNodes)],
  ['growth', sample.grown],
  ['verdict', sample.verdict()],
]

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminance(channels(hex))).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** How those see linear colours who lack one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const sights: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

function lab([red = 0, green = 0, blue = 0]: number[]): number[] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = f(luminance([red, green, blue]))
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function apart(one: string, other: string, sight: number[][]): number {
  const seen = [one, other].map((hex) => {
    const linear = channels(hex)
    return lab(
      sight.map((row) =>
        Math.max(
          0,
          row.reduce((sum, part, at) => sum + part * (linear[at] ?? 0), 0),
        ),
      ),
    )
  })
  return Math.hypot(...[0, 1, 2].map((at) => (seen[0]?.[at] ?? 0) - (seen[1]?.[at] ?? 0)))
}

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const { uses, objects, roles } = palettes[theme]

  it.each(['bright', 'plain', 'dim', 'name', 'yes', 'no'] as const)(
    'writes %s with 4.5:1 on all it stands on',
    (use) => {
      for (const ground of [uses.card, uses.panel]) expect(contrast(uses[use], ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('writes with 4.5:1 on what it marks as changed', () => {
    for (const use of ['bright', 'plain', 'dim'] as const)
      expect(contrast(uses[use], uses.line)).toBeGreaterThanOrEqual(4.5)
  })

  it('writes in the colours of objects, and on them, with 4.5:1', () => {
    for (const paint of objects) {
      for (const ground of [uses.card, uses.panel, uses.ink])
        expect(contrast(paint, ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const paint of [uses.name, uses.yes]) expect(contrast(paint, uses.ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('writes on the parts of an object with 4.5:1', () => {
    for (const paint of Object.values(roles)) expect(contrast(paint, uses.ink)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.keys(sights))('tells the first four objects of a picture apart with %s', (name) => {
    const few = objects.slice(0, 4)
    for (const [index, one] of few.entries())
      for (const other of few.slice(index + 1)) expect(apart(one, other, sights[name] ?? [])).toBeGreaterThan(12)
  })

  it.each(pictures)('has every colour of a %s, and the same shapes', (_, picture) => {
    const svg = drawSvg(picture, '', theme)
    const shapes = (text: string) => text.replace(/#[0-9a-f]{6}/gu, '#')
    expect(shapes(svg)).toBe(shapes(drawSvg(picture)))
    expect(svg).toContain(`fill="${uses.card}"`)
    expect(sceneOf(picture).shapes.length).toBeGreaterThan(0)
  })
})

it('a colour that no theme knows is a fault, not a black shape', () => {
  expect(() => inkOf('#ffffff')).toThrow(RangeError)
})
