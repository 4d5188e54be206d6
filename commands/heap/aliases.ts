/** The lessons of names: several on one object, and what a change through one of them shows. */
import { a } from '../nouns.js'
import { capital, code, listed, plural, spelled } from '../words.js'
import { type Graph, graphOf, isAtom, reached } from './graph.js'
import type { Lesson, Story } from './story.js'
import { contents, isMutable, namesOn, shownValue, typeOf } from './story.js'

/** One object with several names; best where it was changed while it had them. */
export function aliases({ moments }: Story): Lesson {
  for (const { before, after, line, code: text } of moments) {
    const [was, is] = [graphOf(before), graphOf(after)]
    for (const id of reached(is)) {
      const names = [...new Set(namesOn(was, id))]
      if (names.length < 2 || !isMutable(is, id) || contents(was, id) === contents(is, id)) continue
      const told = listed(names.slice(0, 3).map((name) => code(name, 16)))
      const value = shownValue(is, id)
      const shown = value ? `, and ${names.length === 2 ? 'both' : 'all'} show ${value}` : ''
      const type = typeOf(is, id)
      return [
        `${told} name one ${type}: ${code(text.trim(), 32)} changed it${shown}.`,
        `${told} name one ${type}, so what line ${line} changed through one shows through the other.`,
      ]
    }
  }
  return null
}

/** A name that led to the same object as another one is bound to a new object: the other one stays. */
export function rebound({ moments }: Story): Lesson {
  for (const { before, after, code: text, role } of moments) {
    const [was, is] = [graphOf(before), graphOf(after)]
    if (role !== 'statement' || was.frames.length !== is.frames.length) continue
    for (const { label, to } of was.frames.at(-1)?.places ?? []) {
      const now = is.frames.at(-1)?.places.find((place) => place.label === label)
      const others = namesOn(is, to).filter((name) => name !== label)
      const [other] = others
      if (!now || now.to === to || other === undefined || isMade(was, to)) continue
      const [old, made] = [shownValue(is, to), shownValue(is, now.to)]
      const name = code(label ?? '', 16)
      return [
        `${code(text.trim(), 28)} bound ${name} to another ${typeOf(is, now.to)}${made ? `, ${made}` : ''}; ${code(other, 16)} still leads to ${old ?? 'the old one'}.`,
        `${name} was bound anew; ${code(other, 16)} still leads to the old object.`,
      ]
    }
  }
  return null
}

/** `del b`: a name goes, and the object stays as long as another one leads to it. */
export function unbound({ moments }: Story): Lesson {
  for (const { before, after, code: text, role } of moments) {
    const [was, is] = [graphOf(before), graphOf(after)]
    if (role !== 'statement' || !/^\s*del\b/u.test(text) || was.frames.length !== is.frames.length) continue
    for (const { label, to } of was.frames.at(-1)?.places ?? []) {
      const [other] = namesOn(is, to)
      const isThere = is.frames.at(-1)?.places.some((place) => place.label === label)
      if (isThere || other === undefined || isMade(was, to)) continue
      const told = `took away a name, not the ${typeOf(is, to)}: ${code(other, 16)} still leads to it`
      return [`${code(text.trim(), 28)} ${told}.`, `A name is gone, the ${typeOf(is, to)} is not.`]
    }
  }
  return null
}

/** Several names on one object, whatever was done with them. */
export function shared({ last }: Story): Lesson {
  for (const id of reached(last)) {
    const names = [...new Set(namesOn(last, id))]
    if (names.length < 2 || !(isMutable(last, id) || isAtom(last, id)) || isMade(last, id)) continue
    const told = listed(names.slice(0, 3).map((name) => code(name, 16)))
    const value = shownValue(last, id)
    const count = names.length === 2 ? 'two' : spelled(names.length)
    return [
      `${told} are ${count} names of one ${typeOf(last, id)}${value ? `, ${value}` : ''}: assignment binds a name, it copies nothing.`,
      `${told} are ${count} names of one ${typeOf(last, id)}.`,
    ]
  }
  return null
}

/** Functions and the like go by several names everywhere. */
export function isMade({ step }: Graph, id: string): boolean {
  return /^<(?:function|class|module|built-in)/u.test(step.objects[id]?.repr ?? '')
}

/** Nothing surprising: what each name leads to. */
export function named({ last }: Story): Lesson {
  const places = last.frames.flatMap(({ places }) => places)
  const told = places.filter(({ to }) => !isMade(last, to)).map(({ label, to }) => sentence(last, label ?? '', to))
  const objects = new Set(places.map(({ to }) => to)).size
  const [first] = told
  if (first === undefined) return null
  return [
    told.length > 1 ? `${capital(listed(told.slice(0, 2)))}.` : null,
    `${capital(first)}.`,
    `${plural(places.length, 'name')} on ${plural(objects, 'object')}.`,
  ].filter((lesson) => lesson !== null)
}

function sentence(graph: Graph, label: string, to: string): string {
  const value = shownValue(graph, to)
  return `${code(label, 20)} leads to ${a(typeOf(graph, to))}${value ? `, ${value}` : ''}`
}
