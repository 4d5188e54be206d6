import { createHash } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/contract.js'
import { drawPng, drawSvg, sceneOf } from '../../src/render/index.js'
import { indexedOf } from '../../src/render/indexed.js'
import { SHADES } from '../../src/render/masks.js'
import { ManyColours, SHIFT_LIMIT } from '../../src/render/palette.js'
import { rgbPng } from '../../src/render/png.js'
import * as sample from './samples.js'

const HALF_A_SHADE = 255 / (SHADES - 1) / 2

const evil = '"><script>alert(1)</script><!--]]>&amp;\'\u0000\u001b\u202e\ud800\uffff'
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

describe('drawSvg', () => {
  it.each([
    [
      'heap',
      {
        ...sample.heap({ code: evil, note: evil, boxes: [sample.box(evil, evil, [[evil, evil, null]])] }),
        title: evil,
      },
    ],
    ['timeline', sample.timeline([evil], [sample.lane(evil, evil, [1], [evil])], { title: evil, python: evil })],
    ['ruler', { ...sample.ruler(sample.ruled(evil, evil, [sample.part(evil, 8, 'type')])), title: evil }],
    [
      'identity',
      {
        ...sample.identity(sample.comparison({ text: evil, reason: evil, left: { name: evil, value: evil } })),
        title: evil,
      },
    ],
    [
      'rings',
      sample.rings(
        sample.ring([{ title: evil, was: evil, count: 1 }], [{ from: 0, to: 0, label: evil }], { caption: evil }),
      ),
    ],
    ['sides', { ...sample.sides(sample.group(evil, evil, [evil, 1, 2])), title: evil, folded: [evil] }],
  ] satisfies [string, Picture][])('lets no hostile text into a %s but as outlines', (_, picture) => {
    const elements = new Set([...drawSvg(picture, evil).matchAll(/<\/?([a-zA-Z!]+)/g)].map((match) => match[1]))
    expect([...elements].sort()).toEqual(['desc', 'path', 'rect', 'svg', 'title'])
    expect(drawSvg(picture)).not.toContain('script')
  })

  it.each(pictures)('makes a well-formed %s without ids', (_, picture) => {
    const svg = drawSvg(picture, `${evil} and more.`)
    expect(() => new Resvg(svg)).not.toThrow()
    expect(svg).not.toMatch(/NaN|undefined|Infinity| id=/)
  })

  it('carries the alt text for those who listen', () => {
    const svg = drawSvg(sample.twoNames, 'One list, two names. 1 < 2 & so on.')
    expect(svg).toContain('<title>One list, two names.</title>')
    expect(svg).toContain('<desc>One list, two names. 1 &lt; 2 &amp; so on.</desc>')
    expect(drawSvg(sample.twoNames)).not.toContain('<title>')
  })

  it('draws the same picture the same way each time', () => {
    expect(drawSvg(sample.full)).toBe(drawSvg(sample.full))
  })
})

describe('drawPng', () => {
  it.each(pictures)('packs a %s that decodes to 800 by its height', (_, picture) => {
    const image = PNG.sync.read(drawPng(picture))
    expect([image.width, image.height]).toEqual([800, sceneOf(picture).height])
    const colours = new Set<number>()
    for (let at = 0; at < image.data.length; at += 4) colours.add(image.data.readUInt32BE(at))
    expect(colours.size).toBeGreaterThan(50)
  })

  it.each(pictures)('shows a %s as resvg would draw all of it, to shades that no eye tells apart', (_, picture) => {
    expect(difference(picture)).toBeLessThanOrEqual(SHIFT_LIMIT + HALF_A_SHADE)
  })

  it('moves no colour of a picture that has few', () => {
    expect(difference(sample.twoNames)).toBeLessThanOrEqual(HALF_A_SHADE)
  })

  it('packs more colours than fit in a byte as they are', () => {
    const bytes = createHash('shake256', { outputLength: 64 * 64 * 4 })
      .update('noise')
      .digest()
    for (let at = 3; at < bytes.length; at += 4) bytes[at] = 255
    const noise = { width: 64, height: 64, bytes }
    expect(() => indexedOf(noise)).toThrow(ManyColours)
    expect(PNG.sync.read(rgbPng(noise)).data.equals(bytes)).toBe(true)
  })
})

/** The largest one of a channel, of 255, between the PNG and what resvg draws of the SVG. */
function difference(picture: Picture): number {
  const drawn = new Resvg(drawSvg(picture)).render().pixels
  const packed = PNG.sync.read(drawPng(picture)).data
  expect(packed.length).toBe(drawn.length)
  return packed.reduce((most, value, at) => Math.max(most, Math.abs(value - (drawn[at] ?? 0))), 0)
}
