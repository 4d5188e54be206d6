/** The analysis `sizeof`: what sizeof.py streams, one object a record. */
import { type PythonIdentity, SizedObject, type SizeofAnalysis, type Truncation } from '../../../src/contract.js'
import { OBJECT_LIMIT } from '../limits.js'
import type { Job, Run } from '../run.js'

export async function sizeof(
  run: (job: Job) => Promise<Run>,
  code: string,
  python: PythonIdentity,
): Promise<SizeofAnalysis> {
  const { records, stdout, stderr, truncated, result } = await run({ analysis: 'sizeof', code })
  const cut = new Set<Truncation>(truncated)
  const objects: SizedObject[] = []
  for (const record of records) {
    const parsed = SizedObject.safeParse(record)
    if (!parsed.success || !addsUp(parsed.data)) cut.add('data')
    else if (objects.length === OBJECT_LIMIT) cut.add('objects')
    else objects.push(parsed.data)
  }
  return { analysis: 'sizeof', code, python, stdout, stderr, truncated: [...cut], result, objects }
}

/** A record is the snippet's word as much as ours: what does not add up is not shown. */
function addsUp({ getsizeof, footprint, parts, beyond }: SizedObject): boolean {
  const total = (sizes: readonly { bytes: number }[]) => sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return total(parts) === getsizeof && getsizeof + total(beyond) === footprint
}
