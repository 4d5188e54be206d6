import { openRecords } from '../../dist/src/records/index.js'

const [folder] = process.argv.slice(2)
const records = await openRecords({ redisUrl: null, storeFolder: folder })
for (;;) process.send(await records.update({ shelf: 'points', name: 'ada' }, [], (there) => Number(there ?? 0) + 1))
