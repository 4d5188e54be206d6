import { stat, writeFile } from 'node:fs/promises'
import { dirname, parse, resolve } from 'node:path'
import { UsageError } from '../../errors.js'

/** Where the picture of the `index`-th of `total` files goes: FILE alone, else `NAME-1.png`, `NAME-2.png` …; absolute. */
export function picturePath(file: string, folder: string, index: number, total: number): string {
  const { dir, name, ext } = parse(resolve(folder, file))
  return total === 1 ? resolve(folder, file) : resolve(dir, `${name}-${index + 1}${ext}`)
}

/** Before anything runs. Throws `UsageError` (`no-such-folder`, `is-a-folder`). */
export async function checkPicturePath(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => null)
  if (!folder?.isDirectory()) {
    throw new UsageError(
      'no-such-folder',
      `there is no folder ${JSON.stringify(dirname(path))} to write the picture in; make it first`,
    )
  }
  if ((await stat(path).catch(() => null))?.isDirectory()) {
    throw new UsageError('is-a-folder', `${JSON.stringify(path)} is a folder; name a file for the picture`)
  }
}

/** Throws `UsageError` (`cannot-write`). */
export async function writePicture(path: string, png: Buffer): Promise<void> {
  await writeFile(path, png).catch((cause: Error) => {
    throw new UsageError('cannot-write', `the picture cannot be written (${cause.message}); name another file`, {
      cause,
    })
  })
}
