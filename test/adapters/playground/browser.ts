/** A real Chromium, Debian's, with a user-data-dir of its own. */
import { EventEmitter, once } from 'node:events'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { expect } from 'vitest'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Of each step: below that of a test, so that a failure names the step. */
const TIMEOUT_MS = 20_000

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
}

/** An answer that the page has to wait for. */
export interface Held {
  asked: Promise<void>
  /** After whatever else was asked for until now; resolves when the page has it. */
  letGo(): Promise<void>
}

/** Keeps the next answer to such a request from the page. */
export async function hold(page: Page, method: string, url: string): Promise<Held> {
  const roundTrip = () => page.evaluate(`fetch('/api/commands').then((response) => response.json())`)
  const steps = new EventEmitter()
  const [asked, opened] = [once(steps, 'asked'), once(steps, 'opened')]
  let held: Request | null = null
  await page.route(url, async (route) => {
    if (held || route.request().method() !== method) return route.fallback()
    held = route.request()
    steps.emit('asked')
    const response = await route.fetch()
    await opened
    await route.fulfill({ response })
  })
  return {
    asked: asked.then(() => {}),
    letGo: async () => {
      await roundTrip()
      const finished = page.waitForEvent('requestfinished', (request) => request === held)
      steps.emit('opened')
      await finished
      await roundTrip()
    },
  }
}

/** What a visitor's browser complained of, and where it wanted to go. */
export interface Visit {
  page: Page
  complaints: string[]
  /** The origins that were asked for something. */
  origins: Set<string>
}

/**
 * Whatever pictures are there are whole; of some questions there is none. Waiting inside the page would need eval, which
 * it does not allow.
 */
export async function drawn(page: Page, selector: string): Promise<void> {
  const widths = `[...document.querySelectorAll('${selector}')].map((image) => image.naturalWidth)`
  await expect.poll(async () => new Set(await page.evaluate<number[]>(widths)).has(0)).toBe(false)
}

export async function visit(browser: Browser, url: string, width = 1280): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  page.setDefaultTimeout(TIMEOUT_MS)
  const complaints: string[] = []
  const origins = new Set<string>()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  await page.goto(url)
  await page.waitForSelector('#examples button')
  return { page, complaints, origins }
}
