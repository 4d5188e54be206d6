import type { Node } from './heap.js'

/** What the innermost frames name, what that refers to, and so on; then all the rest. Frames themselves are left out. */
export function* nearestFirst(nodes: ReadonlyMap<number, Node>, innermost: readonly number[]): Generator<Node> {
  const met = new Set<number>()
  let ids = [...innermost]
  for (const node of nodes.values()) if (node.shape === 'root') ids.push(node.id)
  while (ids.length > 0) {
    const next: number[] = []
    for (const id of ids) {
      const node = nodes.get(id)
      if (!node || met.has(id)) continue
      met.add(id)
      if (node.shape !== 'root') yield node
      for (const target of node.refers.targets) next.push(target)
    }
    ids = next
  }
  for (const node of nodes.values()) if (!met.has(node.id) && node.shape !== 'root') yield node
}
