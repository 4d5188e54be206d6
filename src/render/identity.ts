import type { IdentityPicture } from '../contract.js'
import { drawFooter, drawHeader, inner, more } from './card.js'
import { drawPanel, PANEL_HEIGHT } from './panel.js'
import { Scene } from './scene.js'
import { cut, wrap } from './text.js'
import { colour, margin, size } from './theme.js'

const GAP = 14
const BETWEEN = 22

/** Each comparison as it goes in a script, at the left, and at the prompt, at the right. */
export function identityScene(picture: IdentityPicture): Scene {
  const scene = new Scene()
  const panel = (inner - GAP) / 2
  const right = margin + panel + GAP
  let y = drawHeader(scene, picture.title, picture.python)
  if (picture.comparisons.length) {
    scene.text('run as a script', margin, y + 12, { fill: colour.dim })
    scene.text('typed at the prompt', right, y + 12, { fill: colour.dim })
    y += 34
  }
  for (const [index, comparison] of picture.comparisons.entries()) {
    if (index > 0) y += BETWEEN
    scene.text(cut(comparison.text, inner, 28, 'bold'), margin, y + 18, {
      pixels: 28,
      face: 'bold',
      fill: colour.bright,
    })
    y += 44
    drawPanel(scene, comparison, comparison.script, { x: margin, y, width: panel, height: PANEL_HEIGHT })
    drawPanel(scene, comparison, comparison.repl, { x: right, y, width: panel, height: PANEL_HEIGHT })
    y += PANEL_HEIGHT + 8
    for (const line of comparison.reason ? wrap(comparison.reason, inner, 2, size.text) : []) {
      scene.text(line, margin, y + size.leading / 2, { fill: colour.plain })
      y += size.leading
    }
  }
  const left = more(picture.folded, 'comparison')
  drawFooter(scene, y + 14, left ? [`… ${left}`] : [])
  return scene
}
