/** `ourobot classify`: what a help channel would make of messages, one JSON object `{"text"}` a line. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { recogniseUnasked } from '../../../commands/ask/recognition/recognise.js'
import { UsageError } from '../../errors.js'
import { safeJson, safeLine } from './escape.js'
import type { Streams } from './surroundings.js'

const SHOWN_CHARACTERS = 70

const Line = z.object({ text: z.string() })

interface Wish {
  /** None: standard input. */
  files: string[]
  json: boolean
}

/**
 * Prints a line for each, in order and as they come. One that cannot be read is named on standard error and keeps its place: `topic`
 * null, with an `error`. Resolves to whether all could be read. Throws `UsageError` (`no-such-file`).
 */
export async function classify({ files, json }: Wish, { stdin, stdout, stderr }: Streams): Promise<boolean> {
  const names = files.length === 0 ? ['-'] : files
  await Promise.all(names.map(check))
  let sound = true
  for (const name of names) {
    const input: Readable = name === '-' ? stdin : createReadStream(resolve(name))
    let number = 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      const text = textIn(line)
      if (text === null) {
        sound = false
        stderr.write(
          `ourobot: ${safeLine(name)}, line ${number}: no JSON object with a string "text"; write {"text": "…"}\n`,
        )
      }
      const written = json ? jsonLine(text) : toldLine(text)
      if (!stdout.write(`${written}\n`)) await new Promise((drained) => stdout.once('drain', drained))
    }
  }
  return sound
}

async function check(name: string): Promise<void> {
  const found = name === '-' || (await stat(resolve(name)).catch(() => null))?.isFile()
  if (!found) {
    throw new UsageError(
      'no-such-file',
      `there is no file ${JSON.stringify(name)}; name one that is there, or - for standard input`,
    )
  }
}

function textIn(line: string): string | null {
  try {
    return Line.parse(JSON.parse(line)).text
  } catch {
    return null
  }
}

function jsonLine(text: string | null): string {
  if (text === null) return safeJson({ topic: null, confidence: 0, article: null, error: 'no JSON object with "text"' })
  const { topic, confidence, article } = recogniseUnasked(text)
  return safeJson({ topic, confidence, article })
}

function toldLine(text: string | null): string {
  if (text === null) return '—     cannot be read'
  const { article, confidence } = recogniseUnasked(text)
  const shown = safeLine(text)
  const cut = shown.length > SHOWN_CHARACTERS ? `${shown.slice(0, SHOWN_CHARACTERS - 1)}…` : shown
  return `${confidence.toFixed(2)}  ${(article ?? 'silence').padEnd(28)}  ${cut}`
}
