/** What is made once and kept beside the calls and instances that use it: defaults, data of a class. */
import { code } from '../words.js'
import { isClassObject, placesOf } from './graph.js'
import type { Lesson, Story } from './story.js'
import { contents, isMutable, shownValue, typeOf } from './story.js'

/** A default argument that was changed: it belongs to the function, not to the call. */
export function defaults({ last, moments }: Story): Lesson {
  for (const owner of last.places.keys()) {
    const kept = placesOf(last, owner).find(({ kind, to }) => kind === 'default' && isMutable(last, to))
    if (!kept) continue
    const name = /^<function (.+?)>?$/u.exec(last.step.objects[owner]?.repr ?? '')?.[1] ?? 'the function'
    const type = typeOf(last, kept.to)
    const value = shownValue(last, kept.to)
    const isChanged = moments.some(({ before }) => {
      const was = before.objects[kept.to]
      return was !== undefined && was.repr !== last.step.objects[kept.to]?.repr
    })
    const told = `The default ${code(kept.label ?? '', 16)} was made once, with ${code(`${name}()`, 20)}`
    if (isChanged) return [`${told}; each call shares that ${type}${value ? `, now ${value}` : ''}.`, `${told}.`]
    return [`${told}; every call that gives none gets that same ${type}.`, `${told}.`]
  }
  return null
}

/** A list in the class body is one list for all instances. */
export function classData({ last, names }: Story): Lesson {
  for (const owner of last.places.keys()) {
    const object = last.step.objects[owner]
    if (object === undefined || !isClassObject(object)) continue
    const kept = placesOf(last, owner).find(({ kind, to }) => kind === 'attribute' && isMutable(last, to))
    if (!kept) continue
    const name = code(names.get(owner)?.[0] ?? 'the class', 20)
    const value = contents(last, kept.to) === '' ? null : shownValue(last, kept.to)
    const told = `${code(kept.label ?? '', 16)} is one ${typeOf(last, kept.to)} in the class ${name}`
    return [`${told}, shared by all its instances${value ? `: now ${value}` : ''}.`, `${told}, shared by all.`]
  }
  return null
}
