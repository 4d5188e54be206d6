/** A real Chromium, Debian's, with a user-data-dir of its own. */
import { type Browser, chromium, type Page } from 'playwright-core'

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

/** What a visitor's browser complained of, and where it wanted to go. */
export interface Visit {
  page: Page
  complaints: string[]
  /** The origins that were asked for something. */
  origins: Set<string>
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
