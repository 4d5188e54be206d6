import type { GrowthPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { foldedText } from './folded.js'

const SPARKS = '▁▂▃▄▅▆▇█'

export function growthLines(picture: GrowthPicture, look: Look): string[] {
  const series = picture.series.map(({ label, value, points, grows }) => {
    const most = Math.max(...points, 1)
    const bars = points
      .map((point) => SPARKS[Math.min(7, Math.max(0, Math.floor((point / most) * 7.99)))] ?? '')
      .join('')
    return [safeLine(label), safeLine(value), look.paint(grows ? 'yellow' : 'dim', bars)]
  })
  const path = picture.path.map(({ label, title, suspect }, index) => {
    const step = `${'  '.repeat(index)}${index === 0 ? '' : '└ '}${safeLine(label)}  ${safeLine(title)}`
    return suspect ? look.paint('red', step) : step
  })
  return [
    ...series.flatMap(([label, value, bars]) => [`${look.paint('bold', label ?? '')}  ${value}`, bars ?? '']),
    ...(path.length > 0 ? ['', 'held by', ...path] : []),
    look.paint('dim', safeLine(picture.note)),
    ...foldedText([
      [picture.folded.series, 'kind'],
      [picture.folded.steps, 'holder'],
    ]),
  ]
}
