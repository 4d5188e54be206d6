/** References that no name or place explains, told where the count would not add up without them. */
import type { Holder } from '../../src/contract.js'
import type { Change } from './changes.js'
import { type Clause, insider, isException, ofKind, own, typeIn } from './clause.js'
import { nameOf, spoken } from './holders.js'

/** `told`: the names and places that moved are clauses already. */
export function unnamed(change: Change, it: string, told: boolean): Clause[] {
  const nets = netsOf(change)
  const sum = nets.reduce((total, { net }) => total + net, 0)
  if (told && sum === 0) return []
  const wanted = nets.filter(({ net }) => net !== 0 && (sum === 0 || net > 0 === sum > 0))
  return [...new Set(wanted.map(({ clause }) => clause(it)))].map(own)
}

interface Net {
  net: number
  clause(it: string): string
}

function netsOf(change: Change): Net[] {
  const { moment, other } = change
  const net = (kind: Holder['kind']) => counted(change.appeared, kind) - counted(change.vanished, kind)
  const [stack, constant, inside] = [net('stack'), net('constant'), net('inside')]
  const ended = moment.role === 'ended'
  const called = moment.after.frames.length > moment.before.frames.length || moment.entered.length > 0
  const gone = (it: string) => (ended ? `its code let go of ${it}` : `the compiled code that held ${it} is done`)
  return [
    {
      net: stack,
      clause: (it) =>
        stack > 0
          ? called
            ? `the call itself holds ${it} while it runs`
            : `the running line holds ${it}`
          : moment.left.length > 0
            ? `the call let go of ${it}`
            : `the running line let go of ${it}`,
    },
    {
      net: constant,
      clause: (it) => (constant > 0 ? `the compiled code keeps ${it} as a constant` : gone(it)),
    },
    {
      net: inside,
      clause: (it) =>
        inside > 0
          ? `${insider(ofKind(change.appeared, 'inside'), moment.after)} refers to ${it} now`
          : `${insider(ofKind(change.vanished, 'inside'), moment.before)} let go of ${it}`,
    },
    {
      net: other,
      clause: (it) => {
        if (other > 0 && isException(typeIn(change))) return `Python holds ${it} while it is handled`
        if (other > 0)
          return called ? `the call itself holds ${it} while it runs` : `something without a name refers to ${it} now`
        if (ended && !isException(typeIn(change))) return gone(it)
        if (isException(typeIn(change))) return `Python, done with handling ${it}, let go of it`
        return moment.left.length > 0 && !moment.paused ? `the call let go of ${it}` : hidden(change, it)
      },
    },
  ]
}

function counted(holders: readonly Holder[], kind: Holder['kind']): number {
  return ofKind(holders, kind).filter((holder) => holder.counted).length
}

/** A paused function that died may have held what nobody named. */
function hidden({ moment }: Change, it: string): string {
  const { before, after, names } = moment
  const paused = Object.entries(before.objects).find(
    ([id, { type }]) => /generator|coroutine/u.test(type) && after.objects[id] === undefined,
  )
  const who = paused ? spoken(nameOf(paused[0], before, names) ?? paused[1].type) : 'something without a name'
  return `${who} ${paused ? 'died and ' : ''}let go of ${it}`
}
