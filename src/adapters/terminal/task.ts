import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { takesWords } from '../../../commands/command.js'
import { readyNamed } from '../../../commands/ready.js'
import { sideBySide } from '../../snippet/sides.js'
import { checkPicturePath, picturePath } from './png.js'
import type { Request } from './program.js'
import { readSources, type Source } from './source.js'
import type { Surroundings } from './surroundings.js'

/** One file to answer for. */
export interface Task {
  name: string
  code: string
  /** Where its picture goes. */
  picture: string | null
}

/** Everything that can be wrong with files is found here, before an engine is started. Throws `UsageError`. */
export async function tasksOf(request: Request, { config, stdin, stderr }: Surroundings): Promise<Task[]> {
  const { command, files, png } = request
  if (files.length === 0) stderr.write('ourobot: no file is named, so here is the example\n')
  const sources =
    files.length === 0
      ? [{ name: 'the example', code: command.example }]
      : await sourcesOf(command, files, config.folder, stdin)
  const pictureOf = (index: number) =>
    png === undefined ? null : picturePath(png, config.folder, index, sources.length)
  const first = pictureOf(0)
  if (first !== null) await checkPicturePath(first)
  return sources.map((source, index) => ({ ...source, picture: pictureOf(index) }))
}

/** One for each file; of a command that compares, all files are the sides of one, and a name may stand for ready code; what is no file is the question of a command that takes words. */
async function sourcesOf(
  command: Request['command'],
  files: string[],
  folder: string,
  stdin: Surroundings['stdin'],
): Promise<Source[]> {
  const [only, another] = files
  if (takesWords(command) && only !== undefined && only !== '-' && !(await isThere(resolve(folder, only))))
    return [{ name: 'the question', code: files.join(' ') }]
  if (!command.sides || only === undefined) return readSources(files, folder, stdin)
  const ready = another === undefined ? readyNamed(command, only) : null
  if (ready && !(await isThere(resolve(folder, only)))) return [{ name: only, code: ready.code }]
  const sources = await readSources(files, folder, stdin)
  if (another === undefined) return sources
  return [{ name: files.join(', '), code: sideBySide(sources.map(({ code }) => code)) }]
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
