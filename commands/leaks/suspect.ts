/** The usual suspects: what kind of holder keeps what grows, in plain words, and what to do about it. */
import type { HolderStep, LeaksAnalysis } from '../../src/contract.js'
import { noun, nouns } from '../nouns.js'
import { code, number } from '../words.js'
import { heldOf, stepsOf, written } from './path.js'
import { typesOf } from './runs.js'

export interface Suspect {
  /** After "…: ", without a full stop: "the list `log` at module level keeps them all". */
  clause: string
  advice: string
  /** Which step of the way it is; -1 for none of them. */
  at: number
  /** Whether it comes to an end by itself. */
  bounded: boolean
}

export function suspectOf(analysis: LeaksAnalysis): Suspect | null {
  const held = heldOf(analysis)
  if (held === null) return null
  const steps = stepsOf(held)
  if (held.root === 'nothing') return unreached(analysis)
  const found = [cached, defaulted, excepted, closed, ofClass].reduce<Suspect | null>(
    (known, look) => known ?? look(steps, analysis),
    null,
  )
  if (found) return found
  if (held.root === 'library')
    return {
      clause: `${code(written(steps.slice(0, 2)), 32)} of the library keeps them`,
      advice: 'Take out again what you have put in there.',
      at: 0,
      bounded: false,
    }
  return plain(steps)
}

function unreached({ collector, growth }: LeaksAnalysis): Suspect | null {
  if (growth.every(({ what }) => what !== 'type')) return null
  if (collector === false)
    return {
      clause: 'they hold one another in rings, and the collector is off',
      advice: `Turn it on with ${code('gc.enable()')}, call ${code('gc.collect()')}, or break the ring.`,
      at: -1,
      bounded: false,
    }
  return { clause: 'no name leads to them: something in C holds on', advice: '', at: -1, bounded: false }
}

function cached(steps: readonly HolderStep[]): Suspect | null {
  const at = steps.findIndex(({ cache }) => cache !== undefined)
  const cache = steps[at]?.cache
  if (!cache) return null
  const name = code(written(steps.slice(0, at + 1)), 24)
  const ofMethod = steps[at - 1]?.type === 'type'
  if (cache.most !== null)
    return {
      clause: `the ${code('lru_cache')} of ${name} keeps up to ${number(cache.most)} results`,
      advice: 'It ends there: this is no leak, as long as that many are wanted.',
      at,
      bounded: true,
    }
  const keeps = ofMethod ? 'every `self` it was called with' : 'every argument and result'
  return {
    clause: `the ${code('lru_cache')} of ${name} has no bound and keeps ${keeps}`,
    advice: ofMethod
      ? `Cache on the instance (${code('functools.cached_property')}), or give it a ${code('maxsize')}.`
      : `Give it a ${code('maxsize')}.`,
    at,
    bounded: false,
  }
}

function defaulted(steps: readonly HolderStep[]): Suspect | null {
  const at = steps.findIndex(({ label }) => label === '.__defaults__' || label === '.__kwdefaults__')
  if (at < 1) return null
  const value = steps[at + 1] ?? steps[at]
  return {
    clause: `the default ${value ? noun(value.type) : 'value'} of ${code(written(steps.slice(0, at)), 20)} is made once and keeps what is put in`,
    advice: `Use ${code('None')} as the default, and make a new one inside the function.`,
    at: Math.min(at + 1, steps.length - 1),
    bounded: false,
  }
}

function excepted(steps: readonly HolderStep[], analysis: LeaksAnalysis): Suspect | null {
  const grows = new Set(typesOf(analysis).map(({ name }) => name))
  const through = steps.findIndex(({ label }) => label === '.__traceback__')
  if (through < 0 && !(grows.has('traceback') && grows.has('frame'))) return null
  const holder = written(steps.slice(0, 1))
  return {
    clause: `each exception kept in ${code(holder, 20)} keeps its traceback, and so every local of its frames`,
    advice: `Keep ${code('str(error)')} instead, or drop ${code('error.__traceback__')}.`,
    at: through < 0 ? steps.length - 1 : through - 1,
    bounded: false,
  }
}

function closed(steps: readonly HolderStep[]): Suspect | null {
  const at = steps.findIndex(({ label }) => label === '.__closure__' || label === '.cell_contents')
  if (at < 1) return null
  return {
    clause: `a function that ${code(written(steps.slice(0, 1)), 20)} leads to has closed over what holds them`,
    advice: 'Let the function go, or let it keep only what it needs.',
    at,
    bounded: false,
  }
}

function ofClass(steps: readonly HolderStep[]): Suspect | null {
  const [first, second] = steps
  if (first?.type !== 'type' || !second) return null
  return {
    clause: `${code(written([first, second]), 24)} belongs to the class, so all its instances share it, and it only grows`,
    advice: `Make it in ${code('__init__')}, or take things out again.`,
    at: 1,
    bounded: false,
  }
}

function plain(steps: readonly HolderStep[]): Suspect | null {
  const [first] = steps
  if (!first) return null
  const at = steps.findIndex(({ type }) =>
    ['list', 'dict', 'set', 'deque', 'defaultdict', 'OrderedDict'].includes(type),
  )
  const holder = steps[at] ?? first
  const name = code(written(steps.slice(0, Math.max(at, 0) + 1)), 24)
  const cache = holder.type === 'dict' ? ', as a cache without a bound does' : ''
  return {
    clause: `the ${noun(holder.type)} ${name} ${at <= 0 ? 'at module level ' : ''}keeps ${at < 0 ? 'them' : 'them all'}${cache}`,
    advice:
      holder.type === 'dict'
        ? `Take entries out again, or use ${code('functools.lru_cache(maxsize=…)')}.`
        : `Take ${nouns('item', 2)} out again, or give it a bound (${code('collections.deque(maxlen=…)')}).`,
    at: Math.max(at, 0),
    bounded: false,
  }
}
