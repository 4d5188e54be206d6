/** What people teach about CPython's memory, put to the test: each program of test/claims on every Python found. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLE_FILE } from '../claims/files.js'
import { type Judged, judged } from '../claims/judged.js'
import { tableOf } from '../claims/table.js'
import { minorOf, recorded, type Said, saidOn } from '../commands/claims/record.js'
import { overallVerdict } from '../commands/claims/verdict.js'
import { ClaimAnalysis, type ClaimPart } from '../src/contract.js'
import { readPrograms } from '../workers/engine/claims/programs.js'
import { Engine } from '../workers/engine/engine.js'
import { packageRoot } from '../workers/engine/packageRoot.js'
import type { Python } from '../workers/engine/pythons.js'
import { places, pythons } from './workers/engine/machine.js'

const LANES = 2
/** Of what rests on measured time: another process may have had the processor. */
const ATTEMPTS = 4
const ALL_LIMIT_MS = 240_000

const programs = readPrograms()
const taught = join(packageRoot(), '..', 'shared', 'data', 'claims.jsonl')
const minors = pythons.map(({ minor }) => minor)
const absent = recorded.pythons.map(minorOf).filter((minor) => !minors.includes(minor))
const toBeJudged = pythons.filter(({ minor }) => recorded.pythons.map(minorOf).includes(minor))

type Outcome = Pick<Judged, 'parts' | 'evidence'>

/** Runs again while nothing but what rests on time says something else than the record. */
async function agreeing(said: Said, run: () => Promise<Outcome>): Promise<Outcome> {
  let outcome = await run()
  for (let attempt = 1; attempt < ATTEMPTS && onlyTimeDiffers(said, outcome.parts); attempt++) outcome = await run()
  return outcome
}

function onlyTimeDiffers({ parts }: Said, measured: readonly ClaimPart[]): boolean {
  const other = measured.filter(({ text, holds }) => parts.some((part) => part.text === text && part.holds !== holds))
  return other.length > 0 && other.every(({ timed }) => timed)
}

/** The parts by minor version; figures may be others on another patch. Nothing is asked of numpy where it is not installed. */
function expectRecorded(id: string, python: Python, said: Said, { parts, evidence }: Outcome): void {
  const exact = recorded.pythons.includes(python.version)
  const on = { id, python: python.version }
  const found = { ...on, parts: comparable(parts, said.parts), evidence: exact ? evidence : null }
  expect(found).toEqual({ ...on, parts: comparable(said.parts, parts), evidence: exact ? said.evidence : null })
}

function comparable(parts: Said['parts'], others: Said['parts']): Said['parts'] {
  const there = (text: string) => others.some((other) => other.text === text)
  return parts
    .filter(({ text }) => there(text) || !text.startsWith('numpy'))
    .map(({ text, holds }) => ({ text, holds }))
}

async function inLanes(work: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...work]
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next()
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function eachIsAsRecorded(run: (id: string, python: Python) => Promise<Outcome>): Promise<void> {
  await inLanes(
    toBeJudged.map((python) => async () => {
      for (const { id } of programs) {
        const said = saidOn(recorded.claims[id], python.minor)
        if (!said) throw new Error(`${id} is not recorded on ${python.minor}; run npm run claims`)
        expectRecorded(id, python, said, await agreeing(said, () => run(id, python)))
      }
    }),
  )
}

test('there is a program for each claim that is taught, with its words', () => {
  const told = programs.map(({ id, text, shownBy }) => ({ id, claim: text, shown_by: shownBy }))
  expect(told).toHaveLength(98)
  if (!existsSync(taught)) return
  const claims = readFileSync(taught, 'utf8').trim().split('\n')
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
  expect(told.sort(byId)).toEqual(claims.map((line) => JSON.parse(line)).sort(byId))
})

test('no program asks which version it runs on', () => {
  for (const { id, source } of programs)
    expect([id, /\bversion(?:_info)?\b|hexversion|platform/.exec(source.replace(/^#.*$/gm, ''))]).toEqual([id, null])
})

test('the record knows every claim, in the words of its program, and its verdict follows from what was said', () => {
  for (const { id, text, shownBy } of programs) {
    const claim = recorded.claims[id]
    expect(claim).toMatchObject({ claim: text, shownBy })
    const pythonsSaid = claim?.said.map(({ parts }) => parts.map((part) => ({ ...part, timed: false }))) ?? []
    expect([id, overallVerdict(pythonsSaid)]).toEqual([id, claim?.verdict])
  }
  expect(Object.keys(recorded.claims)).toEqual(programs.map(({ id }) => id))
})

test('docs/CLAIMS.md is the record (npm run claims)', () => {
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(tableOf(recorded))
})

test('Pythons that are recorded and not here are told', () => {
  if (absent.length > 0) console.warn(`not judged, for there is no such Python here: ${absent.join(', ')}`)
  expect(toBeJudged.length).toBeGreaterThan(0)
})

test('python FILE says what is recorded, on every Python', () => eachIsAsRecorded(judged), ALL_LIMIT_MS)

describe('asked for, live and sealed', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await Engine.start(places)
  })
  afterAll(() => engine.close())

  async function live(id: string, python: Python): Promise<Outcome> {
    const analysis = ClaimAnalysis.parse(await engine.analyse('claim', id, python.version))
    const { claim, parts, evidence, result, stderr, truncated } = analysis
    const ran = { id: claim?.id, result, stderr, truncated }
    expect(ran).toEqual({ id, result: { kind: 'finished' }, stderr: '', truncated: [] })
    return { parts, evidence: evidence.filter(({ exact }) => exact).map(({ text }) => text) }
  }

  test('each claim says what is recorded, on every Python', () => eachIsAsRecorded(live), ALL_LIMIT_MS)
})
