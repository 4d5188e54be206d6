import { expect, test } from 'vitest'
import type { HeapPicture } from '../../src/contract.js'
import { drawPng, sceneOf } from '../../src/render/index.js'
import { draw, drawFilm } from '../../workers/drawing.js'
import { boxes, full, ruler, snake, twoNames } from '../render/samples.js'
import { framesOf } from './gif.js'

/** The sample's panels, one after the other. */
const states = boxes.panels.map((_, alone): HeapPicture => ({ ...boxes, alone }))
const film = Array.from({ length: 7 }, (_, index) => states[index % states.length] as HeapPicture)

test('pictures drawn on threads are those that would be drawn here, whatever their order and size', async () => {
  const pictures = [full, twoNames, ruler(snake), twoNames]
  const drawn = await Promise.all(pictures.map((picture) => draw(picture)))
  for (const [index, picture] of pictures.entries()) expect(drawn[index]?.equals(drawPng(picture))).toBe(true)
})

test('a picture is drawn in the theme that is asked for', async () => {
  const [dark, light] = await Promise.all([draw(twoNames, 'dark'), draw(twoNames, 'light')])
  expect(dark.equals(drawPng(twoNames))).toBe(true)
  expect(light.equals(drawPng(twoNames, 'light'))).toBe(true)
  expect(light.equals(dark)).toBe(false)
})

test('a film shows its pictures one after the other, for ever, the last one longer', async () => {
  const gif = framesOf(await drawFilm(film))
  expect(gif).toEqual({
    version: 'GIF89a',
    width: 800,
    height: sceneOf(film[0] as HeapPicture).height,
    repeats: 0,
    frames: film.map((_, index) => ({
      width: 800,
      height: sceneOf(film[0] as HeapPicture).height,
      ms: index === film.length - 1 ? 3000 : 1200,
    })),
  })
})

test('a film that would be too large leaves out states, but neither the first nor the last', async () => {
  const [whole, first] = [await drawFilm(film), await drawFilm(film.slice(0, 1))]
  const most = Math.round(whole.length * 0.7)
  const less = await drawFilm(film, 'dark', most)
  expect(less.length).toBeLessThanOrEqual(most)
  expect(less.subarray(0, 2_000).equals(whole.subarray(0, 2_000))).toBe(true)
  expect(framesOf(less).frames.map(({ ms }) => ms)).toEqual([1200, 1200, 1200, 3000])
  expect(first.length).toBeLessThan(less.length)
})

test('other pictures are drawn while a film is', async () => {
  const done: string[] = []
  const long = drawFilm([...film, ...film]).then(() => done.push('film'))
  await Promise.all([long, draw(twoNames).then(() => done.push('picture'))])
  expect(done).toEqual(['picture', 'film'])
})
