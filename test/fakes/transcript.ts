/**
 * What was done and seen on a fake during a test file, as a reader would tell it: Markdown in `transcripts/`, made anew by
 * each run.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { packageRoot } from '../../workers/engine/packageRoot.js'

const FOLDER = join(packageRoot(), 'transcripts')

export class Transcript {
  readonly #lines: string[] = []
  #scene = ''
  #pictures = 0
  /** Whether pictures stand beside it, as files. */
  keepsPictures = false

  constructor(private readonly platform: string) {}

  /** Somebody did something: a heading says in which test. */
  did(what: string): void {
    const scene = expect.getState().currentTestName ?? 'before'
    if (scene !== this.#scene) this.#lines.push('', `## ${scene}`)
    this.#scene = scene
    const [first, ...rest] = what.split('\n')
    this.#lines.push('', `**${first}**`, ...(rest.length > 0 ? ['', ...rest.map((line) => `    ${line}`)] : []))
  }

  /** Something stands there now. */
  saw(where: string, text: string): void {
    this.#lines.push('', `*${where}*`, ...text.split('\n').map((line) => `> ${line}`))
  }

  /** Where a picture stands, as Markdown; else in a word. */
  pictured(bytes: Buffer | undefined, alt: string): string {
    if (!this.keepsPictures || !bytes) return '[picture]'
    this.#pictures += 1
    const name = `${this.#pictures}.png`
    const folder = this.#named('')
    mkdirSync(join(FOLDER, folder), { recursive: true })
    writeFileSync(join(FOLDER, folder, name), bytes)
    return `![${alt.replace(/[[\]\n]/g, ' ')}](${folder}/${name})`
  }

  #named(ending: string): string {
    return `${this.platform}-${basename(expect.getState().testPath ?? '', '.test.ts')}${ending}`
  }

  write(): void {
    const { testPath } = expect.getState()
    if (!testPath || this.#lines.length === 0) return
    mkdirSync(FOLDER, { recursive: true })
    const head = `# ${this.platform}: ${basename(testPath, '.test.ts')}`
    writeFileSync(join(FOLDER, this.#named('.md')), `${[head, ...this.#lines].join('\n')}\n`)
  }
}
