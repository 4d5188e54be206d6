/** The quiz on the page, played in a browser. */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { REVEAL_HOURS } from '../../../src/quiz/limits.js'
import { drawn, hold, visit } from './browser.js'
import { type House, openHouse } from './house.js'
import { picture, seated } from './seat.js'

let house: House
let browser: Browser
let shift = 0

seated({ now: () => Date.now() + shift }, (seat) => {
  ;({ house, browser } = seat)
})

/** At the question of the day, without a word against it from the browser. */
async function play(at: House, width = 1280): Promise<Page> {
  const { page, complaints, origins } = await visit(browser, at.address, width)
  onTestFinished(async () => {
    await page.close()
    expect(complaints).toEqual([])
    expect([...origins]).toEqual([at.address])
  })
  await page.getByRole('link', { name: 'Question of the day' }).click()
  await page.getByRole('heading', { name: 'Question of the day' }).waitFor()
  return page
}

const choices = (page: Page) => page.getByRole('group').getByRole('button')
const told = (page: Page) => page.getByRole('region', { name: 'What comes of your answer' })

/** Until the test ends. */
function laterBy(hours: number): void {
  shift = hours * 3_600_000
  onTestFinished(() => {
    shift = 0
  })
}

/** The places of today's choices: a wrong one, and the right one. */
async function placesAt({ gateway }: House, page: Page): Promise<{ wrong: number; right: number }> {
  const { id } = await gateway.quiz.daily({ platform: 'page', community: 'page', channel: 'quiz' }, 'UTC')
  const made = (await gateway.quiz.round(id))?.made
  const right = made?.question.choices.findIndex((choice) => choice.right) ?? -1
  expect(await choices(page).count()).toBe(made?.question.choices.length)
  expect(await page.locator('#asked pre').textContent()).toBe(made?.info.program)
  expect(await page.locator('#asked pre span').count()).toBeGreaterThan(0)
  return { right, wrong: right === 0 ? 1 : 0 }
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

describe('a visitor', () => {
  test('answers wrong, sees why, and that the first answer stands', async () => {
    const page = await play(house)
    await picture(page, 'desktop-asked')
    const { wrong, right } = await placesAt(house, page)
    await choices(page).nth(wrong).click()
    await told(page).getByText('It comes again when you practise.').waitFor()
    expect(await told(page).getByRole('heading').textContent()).toMatch(/^Not /)
    expect(await choices(page).nth(wrong).getAttribute('aria-pressed')).toBe('true')
    await page.getByText('0 points · 0 of 1 right').waitFor()
    await picture(page, 'desktop-wrong')
    await choices(page).nth(right).click()
    await told(page).getByText('The first answer counts.').waitFor()
    expect(await choices(page).nth(wrong).getAttribute('aria-pressed')).toBe('true')
    expect(await choices(page).nth(right).getAttribute('aria-pressed')).toBe('false')
    expect(await told(page).getAttribute('aria-live')).toBe('polite')
    await page.reload()
    await told(page).getByText('The first answer counts.').waitFor()
    expect(await choices(page).nth(wrong).getAttribute('aria-pressed')).toBe('true')
  })

  test('practises with another question, which is done when it is answered, and goes back', async () => {
    const page = await play(house)
    await page.getByRole('button', { name: 'Practise' }).click()
    await page.getByRole('heading', { name: 'Practice' }).waitFor()
    await choices(page).first().click()
    await told(page).getByRole('heading').waitFor()
    await drawn(page, '#told img')
    expect(await choices(page).last().getAttribute('aria-disabled')).toBe('true')
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.method()))
    await choices(page).last().focus()
    await page.keyboard.press('Enter')
    await picture(page, 'desktop-practice')
    await page.getByRole('button', { name: 'Back to today' }).click()
    await page.getByRole('heading', { name: 'Question of the day' }).waitFor()
    expect(sent).not.toContain('POST')
  })

  test('plays with the keyboard alone, on a phone, and is shown on the board when they want to be', async () => {
    const own = await openHouse()
    const page = await play(own, 360)
    await picture(page, 'phone-asked')
    const { right } = await placesAt(own, page)
    await choices(page).nth(right).focus()
    await page.keyboard.press('Enter')
    await told(page).getByRole('heading', { name: 'Right' }).waitFor()
    await page.getByText('1 of 1 right').waitFor()
    await page.getByLabel('Your name on it').fill('<i>Ada</i> & co')
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: '<i>Ada</i> & co' }).waitFor()
    expect(await page.locator('#board i').count()).toBe(0)
    await picture(page, 'phone-right')
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Take me off' }).click()
    await page.getByText('Nobody is on it yet.').waitFor()
    await page.getByRole('button', { name: 'Practise' }).click()
    await page.getByRole('heading', { name: 'Practice' }).waitFor()
    await choices(page).first().click()
    await told(page).getByRole('heading').waitFor()
    await drawn(page, '#told img')
    await picture(page, 'phone-practice')
    expect(await overflow(page)).toBe(0)
    await own.close()
  })

  test('is told that the question is being made', async () => {
    const late = await openHouse({ worker: 'late' })
    const { page } = await visit(browser, late.address)
    await page.getByRole('link', { name: 'Question of the day' }).click()
    await page.getByRole('status').getByText('being made').waitFor()
    await late.work()
    await page.getByRole('heading', { name: 'Question of the day' }).waitFor()
    await page.close()
    await late.close()
  })

  test('is told kindly where it cannot be made', async () => {
    const alone = await openHouse({ worker: 'none' })
    const { page } = await visit(browser, alone.address)
    await page.getByRole('link', { name: 'Question of the day' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('No Python is ready yet')
    await page.close()
    await alone.close()
  })

  test('of two boards sees the one that was chosen last, however late the other comes', async () => {
    const { quiz } = house.gateway
    const ada = { platform: 'page' as const, user: 'ada', community: 'page' }
    const page = await play(house)
    const { right } = await placesAt(house, page)
    const { id } = await quiz.daily({ platform: 'page', community: 'page', channel: 'quiz' }, 'UTC')
    await quiz.show(ada, 'Ada')
    await quiz.answer(id, ada, right)
    laterBy(8 * 24)
    await page.getByLabel('Points of').selectOption('all')
    const shown = page.getByRole('listitem').filter({ hasText: 'Ada' })
    await shown.waitFor()
    const late = await hold(page, 'GET', '**/api/quiz/board?span=month')
    await page.getByLabel('Points of').selectOption('month')
    await late.asked
    await page.getByLabel('Points of').selectOption('week')
    await late.letGo()
    await page.getByText('Nobody is on it yet.').waitFor()
    expect(await shown.count()).toBe(0)
    await quiz.show(ada, null)
  })

  test.each([360, 1280])('of the next day sees the answer with its picture, at %d pixels', async (width) => {
    await play(house)
    laterBy(REVEAL_HOURS)
    await house.gateway.quiz.tick()
    const page = await play(house, width)
    const reveal = page.getByRole('region', { name: 'The last answer' })
    await reveal.getByRole('heading', { name: 'The answer of' }).waitFor()
    await drawn(page, '#reveal img')
    expect(await reveal.locator('meter').count()).toBeGreaterThan(1)
    const lesson = reveal.getByRole('link', { name: /^Lesson: / })
    expect(await lesson.getAttribute('href')).toMatch(/^#learn\/[a-z_]+\/1$/)
    await picture(page, `reveal-${width}`)
    expect(await overflow(page)).toBe(0)
  })
})

test('who comes by a link to the quiz is there, and finds the way to the editor', async () => {
  const { page } = await visit(browser, house.address)
  await page.goto(`${house.address}/#quiz`)
  await page.getByRole('heading', { name: 'Question of the day' }).waitFor()
  expect(await page.getByLabel('Your Python').isVisible()).toBe(false)
  await page.getByRole('link', { name: 'Run code' }).click()
  await page.getByLabel('Your Python').waitFor()
  await page.close()
})
