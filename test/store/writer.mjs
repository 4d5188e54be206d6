/** Writes one entry again and again until it is killed: `writer.mjs FOLDER BYTES`. Each value is one byte repeated. */
import { FileStore } from '../../dist/src/store/file.js'

const [folder, bytes] = process.argv.slice(2)
const store = await FileStore.open(folder, Number.POSITIVE_INFINITY)
for (let round = 0; ; round = (round + 1) % 256) {
  await store.set('picture', { value: Buffer.alloc(Number(bytes), round), keptMs: 60_000, owner: 'ada' })
  process.send?.(round)
}
