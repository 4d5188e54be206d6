/**
 * One process at a time. The lock is a symbolic link whose target is its owner's process id: it appears whole or not
 * at all. A dead owner's lock is taken over.
 */
import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const POLL_MS = 50

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function unless(code, action) {
  try {
    return action()
  } catch (error) {
    if (error.code !== code) throw error
    return null
  }
}

const UNWRITABLE = new Set(['EROFS', 'EACCES', 'EPERM'])

function take(path) {
  try {
    return unless('EEXIST', () => symlinkSync(String(process.pid), path)) !== null
  } catch (error) {
    if (!UNWRITABLE.has(error.code)) throw error
    process.stderr.write(
      `ourobot: the dependencies or the build are stale, and ${dirname(path)} cannot be written to (${error.code}); ` +
        'make it writable, or run `npm run build` where it is\n',
    )
    process.exit(1)
  }
}

/** A rename has one winner, so two that wait cannot both clear a dead lock and then each other's new one. */
function clearDead(path) {
  const owner = unless('ENOENT', () => readlinkSync(path))
  if (owner === null || isAlive(Number(owner))) return
  const aside = `${path}.${process.pid}`
  unless('ENOENT', () => {
    renameSync(path, aside)
    if (readlinkSync(aside) === owner) rmSync(aside)
    else renameSync(aside, path)
  })
}

export async function withLock(path, work) {
  while (!take(path)) {
    clearDead(path)
    await setTimeout(POLL_MS)
  }
  const release = () => rmSync(path, { force: true })
  process.on('exit', release)
  await work()
  process.off('exit', release)
  release()
}
