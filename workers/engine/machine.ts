/** What the kernel must have before anything is run. */
import { readFile } from 'node:fs/promises'
import { release } from 'node:os'
import { MachineError } from '../../src/errors.js'

const ARCHITECTURES = ['x64', 'arm64']

/** Throws `MachineError` (`not-linux`, `no-seccomp`) with what to do. */
export async function checkKernel(): Promise<void> {
  if (process.platform !== 'linux')
    throw new MachineError(
      'not-linux',
      `Ourobot seals snippets off with Linux's seccomp and cannot run on ${process.platform}; use Linux, or its container image`,
    )
  if (!(await hasSeccomp()))
    throw new MachineError(
      'no-seccomp',
      `this kernel (Linux ${release()}) has no seccomp filters, without which nothing is run; use one built with CONFIG_SECCOMP_FILTER`,
    )
}

export async function hasSeccomp(): Promise<boolean> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const actions = await readFile('/proc/sys/kernel/seccomp/actions_avail', 'utf8').catch(() => null)
  return /^Seccomp:/m.test(status) && (actions === null || actions.split(/\s+/).includes('errno'))
}

export function isKnownArchitecture(): boolean {
  return ARCHITECTURES.includes(process.arch)
}
