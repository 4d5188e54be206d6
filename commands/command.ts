/** What a command is: plain data that every adapter registers from, and two pure functions. */
import type { Analysis, AnalysisName, Question, Reply } from '../src/contract.js'

/** Code that is chosen by its name, which is typed instead of it. */
export interface Ready {
  /** At most 20 lower-case letters. */
  name: string
  title: string
  code: string
}

type Analyses = { [Name in AnalysisName]: Extract<Analysis, { analysis: Name }> }
export type AnalysisOf<Name extends AnalysisName> = Analyses[Name]

/** `code` takes Python source, `question` takes words, `python` takes a version (`3.14`, `3.14.10`) or `all`. */
export interface CommandOption {
  /** At most 32 lower-case characters (Discord's limit). */
  name: string
  /** One line of at most 100 characters (Discord's limit). */
  description: string
  kind: 'code' | 'question' | 'python'
  required: boolean
}

/**
 * A slash command. `explain` and `compare` are pure and never throw; they are methods so that a command typed on its own
 * analysis stands in a list of commands. Hand them what `engine.analyse(command.analysis, …)` gave.
 */
export interface Command<Name extends AnalysisName = AnalysisName> {
  /** At most 32 lower-case characters. */
  name: string
  /** What learners call it: "who holds it". */
  label: string
  /** One line of at most 100 characters. */
  summary: string
  /** A short paragraph for help pages. */
  help: string
  options: readonly CommandOption[]
  /** A ready snippet of at most 10 lines that shows the lesson. */
  example: string
  analysis: Name
  /** Where several snippets are set side by side: what a field for another one is called, and ready ones by name. */
  sides?: { field: string; ready: readonly Ready[] }
  explain(analysis: AnalysisOf<Name>): Reply
  /** Where the program can be stepped through: how many states there are, and the answer about one of them, from 0. */
  states?: { count(analysis: AnalysisOf<Name>): number; explain(analysis: AnalysisOf<Name>, state: number): Reply }
  /** What one may guess before the answer is seen, from what was seen; null where there is nothing to guess. */
  question?(analysis: AnalysisOf<Name>): Question | null
  /** The same snippet on several Pythons, in any order; at least one analysis. */
  compare(analyses: readonly AnalysisOf<Name>[]): Reply
}

/** Whether it is asked in words, which are taken as they stand, instead of in Python. */
export function takesWords({ options }: Pick<Command, 'options'>): boolean {
  return options.some(({ kind }) => kind === 'question')
}

/** The options that every command has which runs a snippet. */
export const snippetOptions: readonly CommandOption[] = [
  { name: 'code', description: 'A few lines of Python to run', kind: 'code', required: true },
  {
    name: 'python',
    description: 'The Python version to run it on, such as 3.12, or all to compare every version',
    kind: 'python',
    required: false,
  },
]
