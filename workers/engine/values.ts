/** Choices and texts about a program that are worked out when it has ended, in a run of their own. */
import { z } from 'zod'
import type { Job, Run } from './run.js'

/** `wrong`: expressions, each with a text about it; in texts `{…}` stands for what is evaluated. */
export interface Texts {
  right: string
  because: string | null
  wrong: readonly { expression: string; because: string }[]
}

export interface Evaluated {
  because: string | null
  /** In their order; null where the expression raised. */
  wrong: ({ text: string; because: string } | null)[]
  /** What went wrong in one of the texts; null: nothing. */
  raised: string | null
}

const TEXT_CHARACTERS = 2000
const text = z.string().max(TEXT_CHARACTERS)

/** values.py's records. */
const Told = z.object({
  wrong: z.number().int().nonnegative().optional(),
  text: text.optional(),
  because: text,
  raised: text.optional(),
})

export async function evaluated(run: (job: Job) => Promise<Run>, code: string, texts: Texts): Promise<Evaluated> {
  const { records, result } = await run({ analysis: 'values', code, options: { ...texts } })
  const told = records.flatMap((record) => Told.safeParse(record).data ?? [])
  const because = told.find(({ wrong }) => wrong === undefined)?.because ?? null
  const wrong = texts.wrong.map((_, at) => {
    const found = told.find((one) => one.wrong === at)
    return found?.text === undefined ? null : { text: found.text, because: found.because }
  })
  const missing = result.kind !== 'finished' || (texts.because !== null && because === null)
  const raised = told.find((one) => one.raised !== undefined)?.raised
  return { because, wrong, raised: raised ?? (missing ? `the run for its texts ended as ${result.kind}` : null) }
}
