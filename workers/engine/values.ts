/** Choices and texts about a program that are worked out when it has ended, in a run of their own. */
import { z } from 'zod'
import type { Job, Run } from './run.js'

/** In texts `{…}` stands for what is evaluated. */
export interface Texts {
  texts: readonly string[]
  /** Python that runs behind the program, for names in texts. */
  aside?: string
  /** What texts may name. */
  right?: string
  /** Expressions, each with a text about it. */
  wrong?: readonly { expression: string; because: string }[]
}

export interface Evaluated {
  /** In their order; null where one could not be worked out. */
  texts: (string | null)[]
  /** In their order; null where the expression raised. */
  wrong: ({ text: string; because: string } | null)[]
  /** What went wrong in one of the texts; null: nothing. */
  raised: string | null
}

const TEXT_CHARACTERS = 4000
const text = z.string().max(TEXT_CHARACTERS)
const place = z.number().int().nonnegative()

/** values.py's records. */
const Told = z.object({
  text: place.optional(),
  wrong: place.optional(),
  choice: text.optional(),
  told: text.optional(),
  raised: text.optional(),
})

export async function evaluated(
  run: (job: Job) => Promise<Run>,
  code: string,
  { texts, aside = '', right = '', wrong = [] }: Texts,
): Promise<Evaluated> {
  const { records, result } = await run({ analysis: 'values', code, options: { texts, aside, right, wrong } })
  const told = records.flatMap((record) => Told.safeParse(record).data ?? [])
  const raised = told.find((one) => one.raised !== undefined)?.raised
  const found = texts.map((_, at) => told.find((one) => one.text === at)?.told ?? null)
  const missing = result.kind !== 'finished' || found.includes(null)
  return {
    texts: found,
    wrong: wrong.map((_, at) => {
      const one = told.find((candidate) => candidate.wrong === at)
      return one?.choice === undefined ? null : { text: one.choice, because: one.told ?? '' }
    }),
    raised: raised ?? (missing ? `the run for its texts ended as ${result.kind}` : null),
  }
}
