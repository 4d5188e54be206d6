import { refcount } from '../commands/refcount.js'
import type { Picture } from '../src/contract.js'
import { sceneOf } from '../src/render/index.js'
import { draw } from '../workers/drawing.js'
import type { Engine } from '../workers/engine/engine.js'
import { type Figure, figureOf } from './figure.js'
import { TEN_LINES } from './programs.js'
import { inTurns, type Rounds, timed } from './rounds.js'

const PICTURES_A_ROUND = 4
const PICTURE_BUDGET_MS = 40
const ROWS = 10
const LANES = 2

/** The picture of the ten lines, and an empty one of its size. A version that shows a lane more is cut to as many. */
export async function pictureFigures(engine: Engine, minor: string, rounds: Rounds): Promise<Figure[]> {
  const picture = await pictureOf(engine, minor)
  const { width, height } = sceneOf(picture)
  const nothing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
  await draw(picture)
  // Not before: resvg reads its settings when it is loaded, and `draw` makes them.
  const { Resvg } = await import('@resvg/resvg-js')
  const samples = await inTurns(rounds, {
    empty: () =>
      timed(PICTURES_A_ROUND, async () => new Resvg(nothing, { font: { loadSystemFonts: false } }).render().asPng()),
    drawn: () => timed(PICTURES_A_ROUND, () => draw(picture)),
  })
  const empty = figureOf(`empty picture, ${width} × ${height}`, null, samples.empty, { unit: 'ms' })
  return [
    empty,
    figureOf('picture of the ten lines', null, samples.drawn, {
      unit: 'ms',
      budget: { atMost: PICTURE_BUDGET_MS },
      baseline: { of: 'empty', figure: empty },
    }),
  ]
}

export async function pictureOf(engine: Engine, minor: string): Promise<Picture> {
  const analysis = await engine.analyse('refcount', TEN_LINES, minor)
  if (analysis.analysis !== 'refcount') throw new Error(`refcount gave ${analysis.analysis}`)
  const { picture } = refcount.explain(analysis)
  if (picture?.kind !== 'timeline') throw new Error('the ten lines have no timeline')
  if (picture.rows.length < ROWS || picture.lanes.length < LANES)
    throw new Error(`the timeline has only ${picture.rows.length} rows and ${picture.lanes.length} lanes`)
  const lanes = picture.lanes.slice(0, LANES).map((lane) => ({ ...lane, cells: lane.cells.slice(0, ROWS) }))
  return { ...picture, rows: picture.rows.slice(0, ROWS), lanes }
}
