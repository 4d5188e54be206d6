/** What a request of so many bytes gets. */
import type { AllocAnalysis, AllocFacts, AllocRequest, BlocksPicture, Reply, Section } from '../../src/contract.js'
import { headline, reply } from '../fit.js'
import { pythonName } from '../versions.js'
import { number, plural } from '../words.js'
import { bytes } from './units.js'

/** Cells of a pool that a picture has room for. */
const CELLS = 372

export function requestLesson(request: AllocRequest, facts: AllocFacts): string[] {
  const asked = `A request of ${plural(request.bytes, 'byte')}`
  const over = Math.max(0, request.block - request.bytes)
  if (request.giver === 'pymalloc') {
    const waste = over === 0 ? 'nothing is lost' : `${plural(over, 'byte')} lost`
    const fit = request.inPool ? ` ${number(request.inPool)} fit into a pool of ${bytes(facts.poolBytes)}.` : ''
    return [`${asked} gets a ${number(request.block)}-byte block from pymalloc: ${waste}.${fit}`]
  }
  return [
    `${asked} is more than pymalloc’s ${number(facts.largest)}, so malloc gives it: ${number(request.block)} bytes, ${number(over)} of them its own.`,
    `${asked} goes to malloc, which gives ${number(request.block)}.`,
  ]
}

export function explainRequest(analysis: AllocAnalysis, request: AllocRequest, facts: AllocFacts): Reply {
  const lesson = headline(...requestLesson(request, facts))
  const small = request.giver === 'pymalloc'
  return reply({
    headline: lesson,
    picture: pictureOf(analysis, request, facts),
    alt: `${lesson} A bar: ${number(request.bytes)} bytes asked for, ${number(Math.max(0, request.block - request.bytes))} more in the block.${small ? ` Below it a pool with room for ${number(request.inPool ?? 0)} such blocks, one of them taken.` : ''}`,
    text: small
      ? [
          `All requests of ${number(request.from)} to ${plural(request.to, 'byte')} get such a block: sizes go in steps of ${facts.step}.`,
          `pymalloc serves up to ${number(facts.largest)} bytes; malloc serves the rest.`,
        ]
      : [
          `malloc keeps ${number(Math.max(0, request.block - request.bytes))} bytes for its header and rounding.`,
          request.giver === 'mmap'
            ? 'It is so large that it gets pages of its own, which go back to the system the moment it is freed.'
            : 'When it is freed, malloc keeps the place for the next one.',
        ],
    more: [requestTable(analysis, request, facts)],
    python: pythonName(analysis.python),
  })
}

function requestTable({ before }: AllocAnalysis, request: AllocRequest, facts: AllocFacts): Section {
  const arena = before?.arenas.bytes ?? 0
  const rows = [
    ['asked for', number(request.bytes)],
    ['block', number(request.block)],
    ['given by', request.giver],
    ['the same for', `${number(request.from)} to ${number(request.to)}`],
    ['blocks in a pool', request.inPool === null ? '–' : number(request.inPool)],
    ['bytes of a pool', number(facts.poolBytes)],
    ['bytes of an arena', number(arena)],
    ['pools in an arena', facts.poolBytes > 0 ? number(Math.floor(arena / facts.poolBytes)) : '–'],
    ['pymalloc serves up to', number(facts.largest)],
  ]
  return { kind: 'table', title: 'The request', head: ['', 'bytes'], rows }
}

function pictureOf({ python }: AllocAnalysis, request: AllocRequest, facts: AllocFacts): BlocksPicture {
  const room = request.inPool ?? 0
  const shown = Math.min(room, CELLS)
  return {
    kind: 'blocks',
    title: `A request of ${number(request.bytes)} bytes`,
    python: pythonName(python),
    request: { bytes: request.bytes, block: Math.max(request.block, request.bytes) },
    strips:
      room === 0
        ? []
        : [
            {
              title: `a pool of ${bytes(facts.poolBytes)}`,
              counts: `room for ${plural(room, 'block')} of ${number(request.block)}`,
              names: '',
              cells: Array.from({ length: shown }, (_, index) => (index === 0 ? 'mine' : 'free')),
              left: room - shown,
            },
          ],
    notes: request.giver === 'pymalloc' ? [] : [`given by malloc: more than ${number(facts.largest)} bytes`],
    folded: 0,
  }
}
