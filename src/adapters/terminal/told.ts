import { withinDataLimit } from '../../../workers/engine/analyses/refcount/data.js'
import type { Engine } from '../../../workers/engine/engine.js'
import { analyse, type Task as Work, work } from '../../../workers/work.js'
import type { Analysis } from '../../contract.js'
import { safeJson } from './escape.js'
import type { Look } from './paint.js'
import { isUnread, pastedOf } from './pasted.js'
import { writePicture } from './png.js'
import type { Request } from './program.js'
import { replyText } from './reply.js'
import type { Task } from './task.js'

export interface Told {
  text: string
  /** Whether a picture was written. */
  drawn: boolean
  /** For standard error: what was done to the code, or could be. */
  hint: string | null
}

/** What standard output says of one file. Code that was pasted from a chat or a prompt is mended on standard input. */
export async function told(request: Request, task: Task, job: Work, engine: Engine, look: Look): Promise<Told> {
  const found = await answered(request, task, job, engine, look)
  const pasted = isUnread(found.analyses) ? pastedOf(job.code) : null
  if (pasted === null) return { ...found, hint: null }
  const looks = `this looks like ${pasted.looks}`
  const hint = `${looks}; keep only its Python, or hand it over on standard input (-) to have it mended`
  if (task.name !== '-' || request.json) return { ...found, hint }
  const mended = await answered(request, task, { ...job, code: pasted.code }, engine, look)
  return isUnread(mended.analyses) ? { ...found, hint: null } : { ...mended, hint: `${looks}; its Python was run` }
}

/** JSON alone needs no words, so what we see in a snippet never waits for what we say about it. */
async function answered(
  { json, more }: Request,
  { picture }: Task,
  job: Work,
  engine: Engine,
  look: Look,
): Promise<{ analyses: Analysis[]; text: string; drawn: boolean }> {
  if (json && picture === null) {
    const analyses = await analyse(engine, job)
    return { analyses, text: jsonLines(analyses), drawn: false }
  }
  const { analyses, reply, file } = await work(engine, job, picture !== null)
  if (picture !== null && file) await writePicture(picture, file.bytes)
  return { analyses, text: json ? jsonLines(analyses) : replyText(reply, look, more), drawn: file !== null }
}

function jsonLines(analyses: Analysis[]): string {
  return analyses.map((analysis) => `${safeJson(withinDataLimit(analysis))}\n`).join('')
}
