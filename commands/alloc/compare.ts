/** The same snippet or number on several Pythons. */
import type { AllocAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { code, listed, number } from '../words.js'
import { named, ownBlock, placedOf } from './blocks.js'
import { explainAllocations, LISTED } from './explain.js'
import { bytes } from './units.js'

export function compareAllocations(unsorted: readonly AllocAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainAllocations,
    (analyses) => analyses.every(({ objects, request }) => objects.length === 0 && request === null),
    ({ analyses, newest }) => ({
      rows: [...requestRows(analyses), ...blockRows(analyses), ...reuseRows(analyses), ...factRows(analyses)],
      objects: LISTED,
      lesson: lessonOf(newest),
      title: 'Allocators by version',
    }),
  )
}

function lessonOf(newest: AllocAnalysis): string {
  if (newest.request) return `a request of ${number(newest.request.bytes)} gets ${number(newest.request.block)} bytes.`
  const said = placedOf(newest.objects)
    .slice(0, 3)
    .map((object) => `${named(object)} ${number(ownBlock(object)?.block ?? 0)}`)
  return said.length === 0 ? 'nothing is bound.' : `blocks of ${listed(said)} bytes.`
}

function requestRows(analyses: readonly AllocAnalysis[]): Compared[] {
  const of = (what: string, value: (request: NonNullable<AllocAnalysis['request']>) => string): Compared => ({
    what,
    values: analyses.map(({ request }) => (request ? value(request) : '')),
  })
  return [
    of('The block', ({ block }) => number(block)),
    of('It is given by', ({ giver }) => giver),
    of('Such blocks in a pool', ({ inPool }) => (inPool === null ? 'none' : number(inPool))),
  ]
}

/** Of each name that is bound somewhere: what it asks for, and what it gets. */
function blockRows(analyses: readonly AllocAnalysis[]): Compared[] {
  const names = [...new Set(analyses.flatMap(({ objects }) => objects.map(({ name }) => name)))]
  return names.map((name) => ({
    what: `Block of ${code(name, 24)}`,
    values: analyses.map(({ objects }) => {
      const found = objects.find((object) => object.name === name)
      const block = found && ownBlock(found)
      if (!block) return ''
      const giver = block.giver === 'mmap' ? 'malloc' : block.giver === 'none' ? 'nobody' : block.giver
      return `${number(block.block)} for ${number(block.request)} from ${giver}`
    }),
  }))
}

function reuseRows(analyses: readonly AllocAnalysis[]): Compared[] {
  const found = analyses.map(({ reused }) => reused.filter(({ name }) => name !== null))
  const names = [...new Set(found.flatMap((each) => each.map(({ name }) => name ?? '')))]
  return names.map((name) => ({
    what: `${code(name, 24)} lies where`,
    values: found.map((each, index) => {
      const one = each.find((reuse) => reuse.name === name)
      if (one) return one.was.name === null ? 'another object lay' : `${code(one.was.name, 24)} lay`
      return analyses[index]?.after ? 'nothing known lay' : ''
    }),
    verb: true,
  }))
}

function factRows(analyses: readonly AllocAnalysis[]): Compared[] {
  const fact = (what: string, value: (analysis: AllocAnalysis) => number | undefined, said = bytes): Compared => ({
    what,
    values: analyses.map((analysis) => {
      const found = value(analysis)
      return found ? said(found) : ''
    }),
  })
  const kinds = [...new Set(analyses.flatMap(({ facts }) => Object.keys(facts?.keeps ?? {})))]
  return [
    fact('A pool', ({ facts }) => facts?.poolBytes),
    fact('An arena', ({ before }) => before?.arenas.bytes),
    fact('pymalloc serves up to', ({ facts }) => facts?.largest),
    fact('Sizes go in steps of', ({ facts }) => facts?.step),
    ...kinds
      .map((kind) => ({
        what: `Freed ${kind} kept`,
        values: analyses.map(({ facts }) => (facts ? String(facts.keeps[kind] ?? 0) : '')),
      }))
      .filter(({ values }) => values.some((value) => value !== '0' && value !== '')),
  ]
}
