/** The course on the page, read in a browser. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keptAnswer } from '../../../src/answers.js'
import { drawn, hold, visit } from './browser.js'
import type { House } from './house.js'
import { picture, seated } from './seat.js'

let house: House
let browser: Browser

seated({ env: { LIMIT_ADDRESS: '1000' } }, (seat) => {
  ;({ house, browser } = seat)
})

/** Somebody who has not been here yet, without a word against it from the browser but what is `known`. */
async function read(width: number, hash = '', known: RegExp[] = []): Promise<Page> {
  await fetch(`${house.address}/api/me`, { method: 'DELETE' })
  const { page, complaints, origins } = await visit(browser, house.address, width)
  if (hash) await page.goto(`${house.address}/${hash}`)
  onTestFinished(async () => {
    await page.close()
    expect(complaints.filter((complaint) => !known.some((words) => words.test(complaint)))).toEqual([])
    expect([...origins]).toEqual([house.address])
  })
  return page
}

const listed = (page: Page) => expect.poll(() => page.locator('#contents > li').count()).toBe(15)
const at = (page: Page, place: string) => page.getByText(place, { exact: true }).waitFor()
const turn = (page: Page, name: string) => page.locator('#turning').getByText(name).click()

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** The places of the choices: a wrong one, and the right one; from the answer that the page got. */
async function choosing(page: Page, ask: () => Promise<void>): Promise<{ wrong: number; right: number }> {
  let id = ''
  await page.route('**/api/learn', async (route) => {
    // The contents are asked for beside it.
    if (route.request().method() !== 'POST') return route.fallback()
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({ response, body })
    id = /"id":"(page-[\w-]+)"/.exec(body)?.[1] ?? id
  })
  await ask()
  await expect.poll(() => id).not.toBe('')
  await page.unroute('**/api/learn')
  const choices = (await keptAnswer(id, house.gateway.store)).outcome.question?.choices ?? []
  await page.getByRole('group').getByRole('button').first().waitFor()
  return { right: choices.findIndex(({ right }) => right), wrong: choices.findIndex(({ right }) => !right) }
}

describe.each([375, 1280])('at %i px', (width) => {
  test('a lesson is read to its question, which is answered wrong, then right, and leads into the next', async () => {
    const page = await read(width)
    await page.getByRole('link', { name: 'Course' }).click()
    await page.getByText(/^Lesson 1 of 15 · Names · page 1 of \d$/).waitFor()
    await page.locator('#page figure img').waitFor()
    await drawn(page, '#page figure img')
    expect(await overflow(page)).toBe(0)
    await picture(page, `learn-${width}-article`)
    const pages = Number((await page.locator('#page > p').textContent())?.slice(-1))
    for (let number = 2; number <= pages; number += 1) {
      await turn(page, 'Next ▶')
      await at(page, `Lesson 1 of 15 · Names · page ${number} of ${pages}`)
    }
    const first = await choosing(page, () => turn(page, 'Question ▶'))
    await at(page, 'Lesson 1 of 15 · Names · the question')
    expect(await overflow(page)).toBe(0)
    await picture(page, `learn-${width}-question`)
    const choices = page.locator('#page').getByRole('group').getByRole('button')
    await choices.nth(first.wrong).click()
    await page.getByText('this one comes again in the quiz’s practice').waitFor()
    await picture(page, `learn-${width}-wrong`)
    const second = await choosing(page, () => turn(page, 'Another question'))
    await page.locator('#page').getByRole('group').getByRole('button').nth(second.right).click()
    await page.getByText('This lesson is done; 14 more to go.').waitFor()
    await drawn(page, '#learned img')
    expect(await page.locator('#lessons summary').textContent()).toBe('Lessons 1 of 15 done')
    await picture(page, `learn-${width}-right`)
    await turn(page, 'Next lesson ▶')
    await page.getByText(/^Lesson 2 of 15 · Same or equal · page 1 of \d$/).waitFor()
    await turn(page, '◀ Back')
    await at(page, `Lesson 1 of 15 · Names · page ${pages} of ${pages}`)
  })

  test('the list of lessons leads anywhere, and the browser’s own way back leads back', async () => {
    const page = await read(width, '#learn')
    await page.getByText(/^Lesson 1 of 15/).waitFor()
    const lessons = page.locator('#lessons')
    if (width < 900) await lessons.locator('summary').click()
    await picture(page, `learn-${width}-contents`)
    await listed(page)
    await lessons.getByRole('link', { name: '7. Bytes' }).click()
    await page.getByText(/^Lesson 7 of 15 · Bytes · page 1 of \d$/).waitFor()
    expect(await overflow(page)).toBe(0)
    await page.goBack()
    await page.getByText(/^Lesson 1 of 15/).waitFor()
    await page.reload()
    await page.getByText(/^Lesson 1 of 15/).waitFor()
  })
})

test('an address of a page that there is not leads to the nearest, of no lesson to words', async () => {
  const page = await read(1280, '#learn/sizeof/99', [/404/])
  await page.getByText('Lesson 7 of 15 · Bytes · the question').waitFor()
  await page.goto(`${house.address}/#learn/pointers`)
  await page.getByText('There is no lesson "pointers".').waitFor()
  await listed(page)
})

test('is read with the keyboard alone', async () => {
  const page = await read(1280, '#learn')
  await page.getByText(/^Lesson 1 of 15 · Names · page 1/).waitFor()
  await page.locator('#turning').getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.getByText(/^Lesson 1 of 15 · Names · page 2/).waitFor()
})

describe('an answer that comes late', () => {
  const here = (page: Page) => page.locator('#contents [aria-current]').getAttribute('href')

  test('does not fetch back who went elsewhere meanwhile', async () => {
    const page = await read(1280, '#learn')
    await listed(page)
    const late = await hold(page, 'POST', '**/api/learn')
    await turn(page, 'Next ▶')
    await late.asked
    await page.getByRole('link', { name: 'Run code' }).click()
    await page.getByLabel('Your Python').waitFor()
    await late.letGo()
    expect(page.url()).toBe(`${house.address}/#play`)
    await page.getByRole('link', { name: 'Course' }).click()
    await page.getByText(/^Lesson 1 of 15 · Names · page 2/).waitFor()
  })

  test('with the list of lessons does not take back what the next one said', async () => {
    const page = await read(1280)
    const late = await hold(page, 'GET', '**/api/learn')
    await page.getByRole('link', { name: 'Course' }).click()
    await late.asked
    await turn(page, 'Next ▶')
    await expect.poll(() => here(page)).toBe('#learn/aliasing/2')
    await late.letGo()
    expect(await here(page)).toBe('#learn/aliasing/2')
  })

  test('with what comes of a choice is not shown beside another page', async () => {
    const page = await read(1280, '#learn/aliasing/99')
    const late = await hold(page, 'POST', '**/api/learn/answer')
    await page.getByRole('group').getByRole('button').first().click()
    await late.asked
    await turn(page, '◀ Back')
    await page.getByText(/^Lesson 1 of 15 · Names · page \d/).waitFor()
    await late.letGo()
    expect(await page.locator('#learned').textContent()).toBe('')
    expect(await page.locator('#turning').textContent()).toBe('◀ BackQuestion ▶')
  })
})
