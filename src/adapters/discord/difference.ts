/** How the commands that Discord has differ from those that it should have. */
import type { Registered } from './commands.js'

type Known = Pick<Registered, 'name'> & Partial<Registered>

type Key = 'description' | 'options' | 'contexts' | 'integration_types'

const EVERYTHING: readonly Key[] = ['description', 'options', 'contexts', 'integration_types']
const ORDERLESS = new Set<string>(['contexts', 'integration_types'])

/** Discord adds what was not said (null, false, an empty list): that is no difference. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, each]) => isSaid(each))
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]))
}

function shape(command: Known, key: Key): string {
  const value = command[key]
  const ordered = ORDERLESS.has(key) && Array.isArray(value) ? [...value].sort() : value
  return JSON.stringify(isSaid(ordered) ? canonical(ordered) : null)
}

/** One line for each command that comes, goes or changes: `+ /is`, `- /old`, `~ /ouro: options`. */
export function differences(there: readonly Known[], wanted: readonly Registered[], keys = EVERYTHING): string[] {
  const gone = there.filter(({ name }) => !wanted.some((command) => command.name === name))
  const coming = wanted.flatMap((command) => {
    const before = there.find(({ name }) => name === command.name)
    if (!before) return [`+ /${command.name}`]
    const changed = keys.filter((key) => shape(before, key) !== shape(command, key))
    return changed.length > 0 ? [`~ /${command.name}: ${changed.join(', ')}`] : []
  })
  return [...gone.map(({ name }) => `- /${name}`), ...coming]
}
