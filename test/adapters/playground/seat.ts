/** A page and a browser before it, for all tests of a file. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch } from './browser.js'
import { type House, openHouse } from './house.js'

/** A folder for pictures of what was seen; without it, none are taken. */
const PICTURES = process.env.OUROBOT_TEST_PICTURES

interface Seat {
  house: House
  browser: Browser
}

/** `take` gets it before the first test. */
export function seated(wishes: Parameters<typeof openHouse>[0], take: (seat: Seat) => void): void {
  let seat: Seat
  beforeAll(async () => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../../scripts/setup.mjs')])
    seat = { house: await openHouse(wishes), browser: await launch() }
    take(seat)
  })
  afterAll(async () => {
    await seat.browser.close()
    await seat.house.close()
  })
}

export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}
