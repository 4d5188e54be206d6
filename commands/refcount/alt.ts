/** The timeline in words, for those who cannot see it. */
import type { TimelinePicture } from '../../src/contract.js'
import { listed, plural } from '../words.js'

export function altOf(lesson: string, picture: TimelinePicture): string {
  const lanes = picture.lanes.map((lane) => `${lane.subtitle} (${lane.title}): ${cellsOf(lane, picture)}.`)
  const { rows, lanes: objects } = picture.folded
  const left = [rows > 0 ? plural(rows, 'line') : '', objects > 0 ? plural(objects, 'object') : ''].filter(Boolean)
  return [lesson, ...lanes, left.length > 0 ? `Left out: ${listed(left)}.` : ''].filter(Boolean).join(' ')
}

function cellsOf(lane: TimelinePicture['lanes'][number], picture: TimelinePicture): string {
  const told = lane.cells.flatMap((cell, index) => {
    const row = picture.rows[index]
    const where = row?.line == null ? 'at the end' : `after line ${row.line}`
    if (cell.change === 'died') return [`freed ${where}${cell.how === 'collector' ? ' by the collector' : ''}`]
    if (cell.how === 'collector') return [`count ${cell.count} ${where}, out of reach`]
    if (cell.change === 'none' || cell.change === 'same' || cell.count === null) return []
    return [`count ${cell.count} ${where}`]
  })
  return told.length === 0 ? 'nothing moved' : told.join(', ')
}
