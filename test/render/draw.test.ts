import { Resvg } from '@resvg/resvg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/contract.js'
import { drawPng, drawSvg, sceneOf } from '../../src/render/index.js'
import * as sample from './samples.js'

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

  it('holds the pixels that resvg drew', () => {
    const drawn = new Resvg(drawSvg(sample.twoNames)).render()
    expect(PNG.sync.read(drawPng(sample.twoNames)).data.equals(PNG.sync.read(drawn.asPng()).data)).toBe(true)
  })
})
