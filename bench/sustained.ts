/** Many replies, one after the other: how many a second, and whether memory stays what it is. */
import { askFor } from './asker.js'
import { type Figure, figureOf } from './figure.js'
import type { House } from './house.js'
import { TEN_LINES } from './programs.js'
import { childrenOf, rollupOf } from './residence.js'

const ASKERS = 8
const WARM_UP_REPLIES = 50
const SLICES = 12
const REPLIES_BUDGET_A_SECOND = 40
const NODE_BUDGET_MB = 200
const NODE_GROWTH_BUDGET_MB = 20
const SERVER_GROWTH_BUDGET_MB = 2

interface Residence {
  gateway: number
  worker: number
  server: number
}

async function askAll(house: House, replies: number): Promise<void> {
  let left = replies
  const asker = async () => {
    while (left-- > 0) await askFor(TEN_LINES, house.address)
  }
  await Promise.all(Array.from({ length: ASKERS }, asker))
}

/** RSS in MB; of several workers and fork servers, the largest. */
async function residenceIn({ gateway, workers }: House): Promise<Residence> {
  const servers = (await Promise.all(workers.map(childrenOf))).flat()
  const largest = async (pids: readonly number[]) => {
    return Math.max(...(await Promise.all(pids.map(rollupOf))).map(({ rss }) => rss))
  }
  return { gateway: await largest([gateway]), worker: await largest(workers), server: await largest(servers) }
}

/** Of several askers at a time; memory grows or stays from the first third of the replies on. */
export async function sustainedFigures(house: House, replies: number): Promise<Figure[]> {
  await askAll(house, WARM_UP_REPLIES)
  const [rates, residences]: [number[], Residence[]] = [[], []]
  const slice = Math.ceil(replies / SLICES)
  for (let done = 0; done < SLICES; done++) {
    const started = performance.now()
    await askAll(house, slice)
    rates.push(slice / ((performance.now() - started) / 1000))
    residences.push(await residenceIn(house))
  }
  const many = `${ASKERS} askers, ${house.workers.length} worker${house.workers.length === 1 ? '' : 's'}`
  const over = `over ${(slice * SLICES).toLocaleString('en-US')} replies`
  const resident = (part: keyof Residence, what: string, growthMb: number): Figure[] => {
    const sizes = residences.map((residence) => residence[part])
    const growth = (sizes.at(-1) ?? Number.NaN) - (sizes[SLICES / 3 - 1] ?? Number.NaN)
    return [
      figureOf(`${what}, at most (RSS)`, null, [Math.max(...sizes)], {
        unit: 'MB',
        budget: part === 'server' ? null : { atMost: NODE_BUDGET_MB },
      }),
      figureOf(`${what}, grown after a third ${over}`, null, [growth], { unit: 'MB', budget: { atMost: growthMb } }),
    ]
  }
  return [
    figureOf(`drawn replies, ${many}`, null, rates, { unit: '/s', budget: { atLeast: REPLIES_BUDGET_A_SECOND } }),
    ...resident('gateway', 'gateway', NODE_GROWTH_BUDGET_MB),
    ...resident('worker', 'worker', NODE_GROWTH_BUDGET_MB),
    ...resident('server', 'fork server', SERVER_GROWTH_BUDGET_MB),
  ]
}
