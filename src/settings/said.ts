/** What is settled, in words. */
import { textsIn } from '../texts/texts.js'
import { choicesFor } from './choices.js'
import type { Described } from './described.js'
import type { Settled } from './settings.js'

export interface Said {
  label: string
  /** null: nothing is settled. */
  value: string | null
}

/** How a platform writes somebody or something of its own. */
export type NameOf = (kind: 'user' | 'channel' | 'role', id: string) => string

const { values } = textsIn()

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(', ')
}

function valueSaid({ name, kind }: Described, settled: Settled, nameOf: NameOf): string | null {
  const value = settled[name]
  if (value === undefined) return null
  const many = (of: Parameters<NameOf>[0]) => listed([value].flat().map((id) => nameOf(of, String(id))))
  switch (kind) {
    case 'users':
      return many('user')
    case 'roles':
    case 'role':
      return many('role')
    case 'channels':
    case 'channel':
      return many('channel')
    case 'lines':
      // Blocked words need not be read by whoever looks at the other settings.
      return [value].flat().includes('*') ? values.everyLink : listed([`${[value].flat().length}`])
    case 'seconds':
    case 'days':
    case 'count':
      return `${value}`
    default:
      return (
        choicesFor({ name, kind }, []).find((choice) => choice.value === String(value))?.label ??
        values.python(`${value}`)
      )
  }
}

export function saidOf(described: readonly Described[], settled: Settled, nameOf: NameOf): Said[] {
  return described.map((each) => ({ label: each.label, value: valueSaid(each, settled, nameOf) }))
}
