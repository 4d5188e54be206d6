import { Command as Program } from 'commander'
import { takesWords } from '../../../commands/command.js'
import type { Command } from '../../../commands/index.js'
import { ourVersion } from './version.js'

/** What the command line asks for. */
export interface Request {
  command: Command
  files: string[]
  python: string | undefined
  json: boolean
  png: string | undefined
  more: boolean
}

interface Actions {
  answer(request: Request): Promise<void>
  examine(): Promise<void>
  classify(wish: { files: string[]; json: boolean }): Promise<void>
}

const IN_FILES = 'Python files, or - for standard input; without one, the example below'
const IN_WORDS = 'the words themselves, files with them, or - for standard input; without one, the example below'

function addCommand(program: Program, command: Command, actions: Actions): void {
  const python = command.options.find(({ kind }) => kind === 'python')
  const subcommand = program
    .command(command.name)
    .summary(`${command.label}: ${command.summary}`)
    .description(`${command.label}\n\n${command.help}`)
    .argument('[FILE...]', takesWords(command) ? IN_WORDS : IN_FILES)
    .option('--json', 'print the whole analysis as JSON, one line for each file and Python')
    .option('--png <FILE>', 'write the picture there; with several files, one picture each: NAME-1.png, NAME-2.png …')
    .option('--more', 'show everything, not just the short answer')
    .addHelpText('after', `\nExample:\n${command.example.replace(/^/gm, '  ')}`)
    .action((files: string[], options: { python?: string; json?: true; png?: string; more?: true }) =>
      actions.answer({
        command,
        files,
        python: options.python,
        json: options.json === true,
        png: options.png,
        more: options.more === true,
      }),
    )
  if (python) subcommand.option(`--${python.name} <VERSION>`, python.description)
}

/** The command line, made from the commands' own data. Wrong use and `--help` throw commander's `CommanderError`. */
export function programOf(commands: readonly Command[], actions: Actions): Program {
  const program = new Program('ourobot')
    .description(
      'Shows what CPython really does with memory: runs a few lines of Python, sealed, and says what happened.',
    )
    .version(`ourobot ${ourVersion()}, Node ${process.versions.node}`, '--version', 'say which Ourobot this is')
    .usage('COMMAND [options] [FILE...|-]')
    .showHelpAfterError('ourobot --help shows what there is')
    .exitOverride()
  for (const command of commands) addCommand(program, command, actions)
  program
    .command('doctor')
    .summary('check this machine, and say what to mend')
    .description('Checks the kernel, its seccomp, libseccomp and every Python found, and says what to mend.')
    .action(() => actions.examine())
  program
    .command('classify')
    .summary('say which messages ask about memory')
    .description(
      'Reads messages, one JSON object {"text"} a line, and says which article answers each, or that none does.',
    )
    .argument('[FILE...]', 'files of such lines, or - for standard input; without one, standard input')
    .option('--json', 'print {"topic", "confidence", "article"} a line, in order')
    .action((files: string[], options: { json?: true }) => actions.classify({ files, json: options.json === true }))
  return program
}
