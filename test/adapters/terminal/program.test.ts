import { describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { programOf, type Request } from '../../../src/adapters/terminal/program.js'

async function run(...args: string[]): Promise<{ request: Request | null; output: string; error: string }> {
  let request: Request | null = null
  let output = ''
  let error = ''
  const answer = async (asked: Request) => {
    request = asked
  }
  const program = programOf(commands, { answer, examine: async () => {}, classify: async () => {} })
  for (const one of [program, ...program.commands]) {
    one.configureOutput({
      writeOut: (text) => {
        output += text
      },
      writeErr: (text) => {
        error += text
      },
    })
  }
  await program.parseAsync(args, { from: 'user' }).catch(() => {})
  return { request, output, error }
}

describe('help', () => {
  test('lists every command with its label and summary', async () => {
    const { output } = await run('--help')
    const oneLine = output.replace(/\s+/g, ' ')
    for (const { name, label, summary } of commands) {
      expect(oneLine).toContain(`${label}: ${summary}`)
      expect(output).toContain(name)
    }
    expect(output).toContain('doctor')
  })

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s holds its words, options and example',
    async (name, command) => {
      const { output } = await run(name, '--help')
      const oneLine = output.replace(/\s+/g, ' ')
      expect(oneLine).toContain(command.help.replace(/\s+/g, ' '))
      for (const { kind, description } of command.options) if (kind === 'python') expect(oneLine).toContain(description)
      expect(output).toContain(command.example.split('\n')[0])
    },
  )
})

test('options and files become a request', async () => {
  const { request } = await run('refcount', '--python', '3.11', '--json', '--png', 'out.png', 'a.py', '-')
  expect(request).toMatchObject({ files: ['a.py', '-'], python: '3.11', json: true, png: 'out.png', more: false })
  expect(request?.command.name).toBe('refcount')
})

test('a command that is nearly right is suggested', async () => {
  const { request, error } = await run('refcont')
  expect(request).toBeNull()
  expect(error).toContain('Did you mean refcount?')
})

test('an unknown option is refused', async () => {
  const { request, error } = await run('refcount', '--jsno')
  expect(request).toBeNull()
  expect(error).toContain('Did you mean --json?')
})
