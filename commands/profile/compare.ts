/** The same snippet on several Pythons: hits and calls are exact, times are of this machine. */
import type { ProfileAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { clip, code, number } from '../words.js'
import { explainProfile } from './explain.js'
import { duration, size } from './units.js'

export function compareProfiles(unsorted: readonly ProfileAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainProfile,
    (analyses) => analyses.every(({ lines }) => lines.length === 0),
    ({ analyses, newest }) => ({
      rows: [
        {
          what: 'All lines together',
          values: analyses.map(({ seconds }) => (seconds === null ? '' : duration(seconds))),
        },
        { what: 'Memory at most', values: analyses.map(({ memory }) => (memory === null ? '' : size(memory.peak))) },
        {
          what: 'Memory at the end',
          values: analyses.map(({ memory }) => (memory === null ? '' : size(memory.current))),
        },
        ...hitRows(analyses),
        ...callRows(analyses),
      ],
      lesson: `${number(newest.lines.reduce((sum, { hits }) => sum + hits, 0))} lines ran.`,
      title: 'Profiles by version',
      objects: 'Not all functions are listed.',
    }),
  )
}

function hitRows(analyses: readonly ProfileAnalysis[]): Compared[] {
  const lines = [...new Set(analyses.flatMap(({ lines }) => lines.map(({ line }) => line)))].sort((a, b) => a - b)
  return lines.map((line) => ({
    what: `Hits of line ${line}`,
    values: analyses.map(({ lines }) =>
      lines.length === 0 ? '' : number(lines.find((one) => one.line === line)?.hits ?? 0),
    ),
  }))
}

function callRows(analyses: readonly ProfileAnalysis[]): Compared[] {
  const names = [
    ...new Set(
      analyses.flatMap(({ functions }) => functions.filter(({ line }) => line !== null).map(({ name }) => name)),
    ),
  ]
  return names.map((name) => ({
    what: `Calls of ${code(clip(name, 24), 24)}`,
    values: analyses.map(({ functions }) =>
      functions.length === 0 ? '' : number(functions.find((one) => one.name === name)?.calls ?? 0),
    ),
  }))
}
