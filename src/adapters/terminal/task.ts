import { checkPicturePath, picturePath } from './png.js'
import type { Request } from './program.js'
import { readSources } from './source.js'
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
      : await readSources(files, config.folder, stdin)
  const pictureOf = (index: number) =>
    png === undefined ? null : picturePath(png, config.folder, index, sources.length)
  const first = pictureOf(0)
  if (first !== null) await checkPicturePath(first)
  return sources.map((source, index) => ({ ...source, picture: pictureOf(index) }))
}
