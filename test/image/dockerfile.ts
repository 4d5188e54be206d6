/** The Dockerfile as data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Copy, DockerfileParser, type From } from 'dockerfile-ast'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface Instruction {
  keyword: string
  /** In exec form, the list; else the words, without flags. */
  args: string[]
  /** Of COPY: the stage that it takes from; null: the build context. */
  from: string | null
}

export interface Stage {
  name: string
  /** An image, or the name of another stage. */
  base: string
  instructions: Instruction[]
}

function argsIn(content: string): string[] {
  return content.startsWith('[') ? JSON.parse(content) : content.split(/\s+/).filter((word) => !word.startsWith('--'))
}

export function readDockerfile(): Stage[] {
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).getInstructions()) {
    const content = instruction.getArgumentsContent() ?? ''
    const keyword = instruction.getKeyword()
    if (keyword === 'FROM') {
      const from = instruction as From
      stages.push({ name: from.getBuildStage() ?? '', base: from.getImage() ?? '', instructions: [] })
    } else {
      const from = keyword === 'COPY' ? ((instruction as Copy).getFromFlag()?.getValue() ?? null) : null
      stages.at(-1)?.instructions.push({ keyword, args: argsIn(content), from })
    }
  }
  return stages
}
