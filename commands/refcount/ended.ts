/** What the end of the program does, told apart from what its last statement did. */
import type { Holder, Result, Step, TracedObject } from '../../src/contract.js'
import { isFrames, without } from './changes.js'
import type { Moment } from './moment.js'
import { isModule, objectIn } from './names.js'

/** A moment more where the end itself let go of something: constants of the code, and the frames of a traceback. */
export function withEnding(moments: readonly Moment[], result: Result): Moment[] {
  const last = moments.at(-1)
  if (last?.after.event !== 'end' || last.role !== 'statement') return [...moments]
  const middle = middleOf(last.before, last.after, result.kind === 'exception')
  if (middle === null) return [...moments]
  const { after, at, names } = last
  const nobody = { line: null, function: '<module>', code: '', own: false, left: [], entered: [], paused: false }
  const ending: Moment = { ...nobody, before: middle, after, at, names, unwinding: false, role: 'ended' }
  return [...moments.slice(0, -1), { ...last, after: middle }, ending]
}

/** The state when the last statement was done; null where that is the one at the end. */
function middleOf(before: Step, after: Step, raised: boolean): Step | null {
  const objects: Step['objects'] = {}
  const isByEnd = ({ kind, of }: Holder) => kind === 'constant' || (raised && isFrames(kind) && !isModule(of))
  for (const [id, object] of Object.entries(before.objects)) {
    const now = objectIn(after, id)
    const back = without(object.holders, now?.holders ?? []).filter(isByEnd)
    const isConstant = object.holders.some(({ kind }) => kind === 'constant')
    const other = isConstant || raised ? Math.max(0, object.other - (now?.other ?? 0)) : 0
    const holders = now?.holders ?? []
    if (back.length > 0 || (now !== undefined && other > 0))
      objects[id] = counted(now ?? object, [...holders, ...back], (now?.other ?? 0) + other)
  }
  for (const [id, object] of Object.entries(before.objects)) {
    if (objectIn(after, id) !== undefined) continue
    const kept = object.holders.filter(({ kind, of }) => kind === 'item' && of !== null && Object.hasOwn(objects, of))
    const known = objects[id]
    if (kept.length > 0) objects[id] = counted(object, [...(known?.holders ?? []), ...kept], known?.other ?? 0)
  }
  const isSame = Object.values(objects).every(({ refcount }) => refcount === 'immortal')
  return isSame ? null : { ...after, objects: { ...after.objects, ...objects } }
}

function counted(object: TracedObject, holders: Holder[], other: number): TracedObject {
  const count = holders.filter((holder) => holder.counted).length + other
  return { ...object, holders, other, refcount: object.refcount === 'immortal' ? 'immortal' : count }
}
