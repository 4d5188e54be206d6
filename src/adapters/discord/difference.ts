/** How the commands that Discord has differ from those that it should have. */
import { type Registered, SHOW } from './commands.js'

/** As Discord gives it: permissions as digits. */
export type Known = Pick<Registered, 'name'> &
  Partial<Omit<Registered, 'default_member_permissions'>> & { default_member_permissions?: string | number | null }

type Key = 'description' | 'options' | 'default_member_permissions' | 'contexts' | 'integration_types'

/** A server's own commands do not say where they are. */
export const OF_A_SERVER: readonly Key[] = ['description', 'options', 'default_member_permissions']
const EVERYTHING: readonly Key[] = [...OF_A_SERVER, 'contexts', 'integration_types']
const ORDERLESS = new Set<string>(['contexts', 'integration_types'])

/** Discord adds what was not said (null, false, nothing, an empty list): that is no difference. */
function isSaid(value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    value !== false &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  )
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, each]) => isSaid(each))
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]))
}

function shape(command: Known, key: Key): string {
  const value = key === 'default_member_permissions' ? command[key]?.toString() : command[key]
  const ordered = ORDERLESS.has(key) && Array.isArray(value) ? [...value].sort() : value
  return JSON.stringify(isSaid(ordered) ? canonical(ordered) : null)
}

/** As people see it. */
function called({ name }: Pick<Known, 'name'>): string {
  return name === SHOW ? name : `/${name}`
}

/** One line for each command that comes, goes or changes: `+ /is`, `- /old`, `~ /ouro: options`. */
export function differences(there: readonly Known[], wanted: readonly Registered[], keys = EVERYTHING): string[] {
  const gone = there.filter(({ name }) => !wanted.some((command) => command.name === name))
  const coming = wanted.flatMap((command) => {
    const before = there.find(({ name }) => name === command.name)
    if (!before) return [`+ ${called(command)}`]
    const changed = keys.filter((key) => shape(before, key) !== shape(command, key))
    return changed.length > 0 ? [`~ ${called(command)}: ${changed.join(', ')}`] : []
  })
  return [...gone.map((command) => `- ${called(command)}`), ...coming]
}
