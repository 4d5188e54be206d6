/** The rings read aloud. */
import type { RingsPicture } from '../../src/contract.js'
import { listed, plural } from '../words.js'

export function altOf(lesson: string, { rings, rows, folded }: RingsPicture): string {
  return [
    lesson,
    ...rings.map(spoken),
    ...rows.map(({ where, what, value }) => `${where === '' ? '' : `${where}: `}${what}: ${value}.`),
    folded.rings > 0 ? `Left out: ${plural(folded.rings, 'kind')} of rings.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** "A ring: a (count 1) .next leads to b, …" */
function spoken({ nodes, references, freed, caption }: RingsPicture['rings'][number]): string {
  const name = (place: number) => nodes[place]?.was ?? nodes[place]?.title ?? 'an object'
  const ways = references
    .slice(0, 6)
    .map(({ from, to, label }) => `${name(from)}${label ?? ' refers'} leads to ${name(to)}`)
  const counts = nodes.map((node, place) => `${name(place)} counts ${node.count ?? 'nothing'}`)
  const end = `${freed ? ', freed' : ''}${caption === '' ? '' : `, ${caption}`}`
  return `A ring${end}: ${listed([...ways, ...counts])}.`
}
