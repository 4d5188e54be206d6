import { expect, test } from 'vitest'
import { drawPng } from '../../src/render/index.js'
import { draw } from '../../workers/drawing.js'
import { full, ruler, snake, twoNames } from '../render/samples.js'

test('pictures drawn on threads are those that would be drawn here, whatever their order and size', async () => {
  const pictures = [full, twoNames, ruler(snake), twoNames]
  const drawn = await Promise.all(pictures.map(draw))
  for (const [index, picture] of pictures.entries()) expect(drawn[index]?.equals(drawPng(picture))).toBe(true)
})
