import { type Check, doctor } from '../../../workers/engine/doctor.js'
import { safeLine } from './escape.js'
import { type Look, lookOf } from './paint.js'
import type { Surroundings } from './surroundings.js'
import { wrap } from './width.js'

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function probeValue([name, value]: [string, unknown]): string {
  return `${name} ${shown(value)}`.trim()
}

/** What the probes of one module found: `module: name value, name value`. */
function probeText([module, found]: [string, unknown]): string {
  const values: [string, unknown][] =
    found !== null && typeof found === 'object' ? Object.entries(found) : [['', found]]
  return `${module}: ${values.map(probeValue).join(', ')}`
}

function hanging(text: string, first: string, indent: string, look: Look): string[] {
  return wrap(safeLine(text), look.columns - indent.length).map((line, at) => `${at === 0 ? first : indent}${line}`)
}

function checkLines({ name, ok, found, mend, probes = {} }: Check, look: Look): string[] {
  const sign = ok ? look.paint('green', '✓') : look.paint('red', '✗')
  return [
    ...hanging(`${name}: ${found}`, `${sign} `, '  ', look),
    ...(mend === null ? [] : hanging(`mend: ${mend}`, '  ', '  ', look)),
    ...Object.entries(probes)
      .flatMap((probe) => hanging(probeText(probe), '    ', '      ', look))
      .map((line) => look.paint('dim', line)),
  ]
}

/** Writes what the engine finds on this machine and what to mend; resolves to whether all is well. */
export async function examine({ config, stdout }: Surroundings): Promise<boolean> {
  const look = lookOf(config, stdout)
  const { checks } = await doctor(config)
  const bad = checks.filter(({ ok }) => !ok)
  for (const check of checks) stdout.write(`${checkLines(check, look).join('\n')}\n`)
  stdout.write(bad.length === 0 ? '\nAll is well.\n' : `\nTo mend: ${bad.map(({ name }) => name).join(', ')}.\n`)
  return bad.length === 0
}
