/** The calls of `sys.getrefcount` in a statement, and the objects that they ask about. */
import type { Step, TracedObject } from '../../src/contract.js'
import type { Moment } from './moment.js'
import { objectIn } from './names.js'

interface Call {
  line: number | null
  name: string
  /** As it was right before the statement; undefined where that cannot be told, or the call's count is reckoned with. */
  object: TracedObject | undefined
}

const CALL = /(?<before>[-+*/%]\s*(?:sys\.)?)?getrefcount\(\s*(?<name>[^()]*?)\s*\)(?<after>\s*[-+*/%])?/gu
const PATH = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*|\[(?:\d+|'[^']*'|"[^"]*")\])*$/u
const PLACES = /\.([\p{L}_][\p{L}\p{N}_]*)|\[(\d+|'[^']*'|"[^"]*")\]/gu

export function calledCounts({ code, line, before }: Moment): Call[] {
  return [...code.matchAll(CALL)].map(({ groups: { name = '', ...around } = {} }) => {
    const isReckoned = around.before !== undefined || around.after !== undefined
    return { line, name, object: isReckoned ? undefined : objectAt(name, before) }
  })
}

/** The object that a way such as `node.next[0]` leads to. */
function objectAt(path: string, step: Step): TracedObject | undefined {
  if (!PATH.test(path)) return undefined
  const name = /^[^.[]+/u.exec(path)?.[0] ?? ''
  let id = [step.frames.at(-1), step.frames[0]].map((frame) => idIn(frame?.names ?? {}, name)).find(Boolean)
  for (const [, attribute, item] of path.matchAll(PLACES)) {
    const label = attribute ?? item?.replace(/^"(.*)"$/u, "'$1'")
    id = Object.entries(step.objects).find(([, { holders }]) =>
      holders.some(
        (holder) =>
          holder.of === id &&
          (holder.kind === 'item' || holder.kind === 'attribute') &&
          holder.label?.replace(/^\[(.*)\]$/u, '$1') === label,
      ),
    )?.[0]
  }
  return objectIn(step, id)
}

function idIn(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}
