/**
 * Follows the Dockerfile without Docker: the same steps, in a folder that stands for the image's root. Three things are
 * this machine's: Node, the Pythons, which are laid where the image has those of the official images, and what the build
 * needs of npm, which has been installed here by the same command.
 */
import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import dockerignore from '@balena/dockerignore'
import { type Instruction, ROOT, readDockerfile, type Stage } from './dockerfile.js'
import { type LaidPythons, layPythons } from './laid-pythons.js'

/** What is built, or left behind by building, in this folder; Docker would look it through, too. */
const HEAVY = new Set(['.git', 'node_modules', 'dist'])

/** Files of the build context, relative to its folder. */
export function contextFiles(): string[] {
  const ignored = dockerignore.default().add(readFileSync(join(ROOT, '.dockerignore'), 'utf8'))
  const below = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return HEAVY.has(entry.name) ? [] : below(path)
      return [path]
    })
  return ignored.filter(below(''))
}

export interface Container {
  /** What stands for `/`. */
  root: string
  workdir: string
  env: Record<string, string>
  user: string | null
  command: string[]
}

/** As the user whom the image names, and as docker-compose.yml has it: without capabilities or a way to new ones. */
export function confined(user: string | null): string[] {
  const [uid = '', gid = uid] = user?.split(':') ?? []
  const asUser = ['--reuid', uid, '--regid', gid, '--clear-groups', '--bounding-set=-all', '--inh-caps=-all']
  return ['setpriv', '--no-new-privs', ...(process.getuid?.() === 0 && user !== null ? asUser : [])]
}

export class Builder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ourobot-image-'))
  readonly #stages = readDockerfile()
  readonly #built = new Map<string, Promise<Container>>()
  readonly #pythons: LaidPythons
  /** Each command that was run, as the Dockerfile has it. */
  readonly ran: string[][] = []

  private constructor(pythons: LaidPythons) {
    this.#pythons = pythons
    chmodSync(this.#folder, 0o755)
  }

  static async open(): Promise<Builder> {
    return new Builder(await layPythons())
  }

  /** Minor versions that stand for the image's. */
  get minors(): string[] {
    return this.#pythons.minors
  }

  build(name: string): Promise<Container> {
    const building = this.#built.get(name) ?? this.#build(name)
    this.#built.set(name, building)
    return building
  }

  close(): void {
    rmSync(this.#folder, { recursive: true })
  }

  async #build(name: string): Promise<Container> {
    const stage = this.#stages.find((one) => one.name === name)
    if (!stage) throw new Error(`the Dockerfile has no stage ${name}`)
    const container = await this.#begin(stage)
    for (const instruction of stage.instructions) await this.#follow(instruction, container)
    return container
  }

  async #begin({ name, base }: Stage): Promise<Container> {
    const root = join(this.#folder, name)
    if (this.#stages.some((stage) => stage.name === base)) {
      const below = await this.build(base)
      // Links instead of copies: the steps above add files, and change none.
      execFileSync('cp', ['-al', below.root, root])
      return { ...below, root, env: { ...below.env } }
    }
    mkdirSync(root)
    return { root, workdir: '/', env: {}, user: null, command: [] }
  }

  async #follow({ keyword, args, from }: Instruction, container: Container): Promise<void> {
    const [first = ''] = args
    if (keyword === 'WORKDIR') container.workdir = first
    else if (keyword === 'ENV') Object.assign(container.env, Object.fromEntries(args.map((pair) => pair.split('='))))
    else if (keyword === 'USER') container.user = first
    else if (keyword === 'CMD') container.command = args
    else if (keyword === 'COPY') await this.#copy(args, from, container)
    else if (keyword === 'RUN') await this.#run(args, container)
    else if (keyword !== 'EXPOSE') throw new Error(`what does ${keyword} do?`)
    mkdirSync(join(container.root, container.workdir), { recursive: true })
  }

  async #copy(args: string[], from: string | null, { root, workdir }: Container): Promise<void> {
    const target = join(root, args.at(-1)?.startsWith('/') ? '' : workdir, args.at(-1) ?? '')
    const sources = args.slice(0, -1)
    if (from?.startsWith('python')) return this.#pythons.lay(from.slice('python'.length), target)
    if (from !== null) {
      const { root: other } = await this.build(from)
      for (const source of sources) cpSync(join(other, source), target, { recursive: true, preserveTimestamps: true })
      return
    }
    for (const file of contextFiles().filter((file) => sources.includes('.') || sources.includes(file))) {
      cpSync(join(ROOT, file), join(target, file), { preserveTimestamps: true })
    }
  }

  async #run(args: string[], { root, workdir, env, user }: Container): Promise<void> {
    this.ran.push(args)
    if (args[0] === 'npm') return symlinkSync(join(ROOT, 'node_modules'), join(root, workdir, 'node_modules'))
    const [program = '', ...rest] = args.map((arg) => (arg.startsWith('/') ? join(root, arg) : arg))
    const there = rest.filter((arg) => !/^3\.\d+$/.test(arg) || this.minors.includes(arg))
    // What is of the system stays as it is.
    if (basename(there[0] ?? '') === 'packages.sh') there.push('--simulate')
    const before = user === null ? [] : confined(user)
    const [starter = '', ...others] = [...before, program, ...there]
    const settings = { cwd: join(root, workdir), env: { ...process.env, ...env, ...pythonsIn(root) } }
    await promisify(execFile)(starter, others, settings).catch(({ stdout, stderr }) => {
      throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`)
    })
  }
}

/** The image has them where every machine is looked through; here that place is another. */
export function pythonsIn(root: string): Record<string, string> {
  const folder = join(root, 'opt', 'python')
  return existsSync(folder) ? { OUROBOT_PYTHONS: folder } : {}
}
