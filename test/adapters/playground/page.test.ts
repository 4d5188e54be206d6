import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../commands/index.js'
import { drawn, hold, visit } from './browser.js'
import { type House, openHouse } from './house.js'
import { seated } from './seat.js'

let house: House
let browser: Browser

seated({}, (seat) => {
  ;({ house, browser } = seat)
})

async function write(page: Page, code: string): Promise<void> {
  await page.getByLabel('Your Python').fill(code)
}

/** In both boxes, where there are two. */
async function written(page: Page): Promise<string> {
  const first = await page.getByLabel(/^Your (?:Python|question)$/).inputValue()
  return (await page.locator('#other').isVisible())
    ? `${first}\n---\n${await page.locator('#other').inputValue()}`
    : first
}

async function answered(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor()
  await page.waitForSelector('article:not(.failure) h2')
}

describe('a visitor', () => {
  test('types code, runs it, and sees headline, picture, words and the Python', async () => {
    const { page, complaints, origins } = await visit(browser, house.address)
    const editor = page.getByLabel('Your Python')
    await editor.fill('')
    await editor.pressSequentially('a = [1, 2]\nb = a\ndel b')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await answered(page)
    expect(await page.locator('article h2').textContent()).toContain('not the list')
    const picture = page.locator('article img')
    expect(await picture.getAttribute('alt')).toContain('a → list')
    await drawn(page, 'article img')
    expect(await page.locator('article footer').textContent()).toMatch(/CPython 3\.\d+\.\d+/)
    expect(await page.locator('article details').getAttribute('open')).toBeNull()
    expect(complaints).toEqual([])
    expect([...origins]).toEqual([house.address])
    await page.close()
  })

  test('runs by Ctrl+Enter, with the keyboard alone', async () => {
    const { page } = await visit(browser, house.address)
    await page.getByLabel('who holds it').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+Enter')
    await answered(page)
    expect(await page.locator('article h2').textContent()).toContain('bytes')
    await page.close()
  })

  test('gets indentation from Tab and Enter, and leaves the editor by Escape and Tab', async () => {
    const { page } = await visit(browser, house.address)
    const editor = page.getByLabel('Your Python')
    await editor.fill('')
    await editor.pressSequentially('def f(x):\nreturn x\nf([])')
    expect(await editor.inputValue()).toBe('def f(x):\n    return x\nf([])')
    await page.keyboard.press('Tab')
    expect(await editor.inputValue()).toBe('def f(x):\n    return x\nf([])   ')
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Shift+Tab')
    await page.locator('#code:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.locator('#code:focus').count()).toBe(0)
    expect(await page.locator('#gutter li').count()).toBe(3)
    await page.close()
  })

  test('sees what was printed as text, never as HTML', async () => {
    const { page, complaints } = await visit(browser, house.address)
    const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    await write(page, `a = '${markup}'\nprint(a, '\\u202e\\x1b')`)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await answered(page)
    expect(await page.locator('article pre').first().textContent()).toBe(`${markup} \\u202e\\x1b`)
    expect(await page.locator('article img').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('sees names that look like HTML or SVG as text', async () => {
    const { page, complaints } = await visit(browser, house.address)
    await write(page, "class A: pass\nA.__name__ = '<svg onload=alert(1)><b>'\nx = A()")
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await answered(page)
    expect(await page.locator('article h2').textContent()).toContain('<svg onload')
    await page.locator('#answer summary').click()
    expect(await page.locator('article svg, article b, article h2 *:not(code)').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('sees where the code failed', async () => {
    const { page } = await visit(browser, house.address)
    await write(page, 'a = []\na[0]\n')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.waitForSelector('#gutter .marked')
    expect(await page.locator('#gutter li').nth(1).getAttribute('class')).toBe('marked')
    expect(await page.locator('#gutter .marked').count()).toBe(1)
    expect(await page.locator('article').textContent()).toContain('IndexError')
    await page.close()
  })

  test('is told kindly when there is nothing to run', async () => {
    const { page } = await visit(browser, house.address)
    await write(page, '')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('There is no code here to run')
    await page.close()
  })

  test('compares all Pythons', async () => {
    const { page } = await visit(browser, house.address)
    await page.getByLabel('same object?').check()
    await page.getByLabel('Python', { exact: true }).selectOption('all')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await answered(page)
    await page.getByText('More', { exact: false }).first().click()
    await page.locator('article table').first().waitFor()
    await page.close()
  })

  test('finds each view by its plain label, with examples to try', async () => {
    const { page } = await visit(browser, house.address)
    for (const { label, example } of commands) {
      await page.getByLabel(label, { exact: true }).check()
      expect(await written(page)).toBe(example)
      await page.locator('#examples button').last().click()
      expect(await written(page)).not.toBe(example)
    }
    await page.close()
  })

  test('compares what is in two boxes, or a ready pair, and takes the link along', async () => {
    const { page, complaints } = await visit(browser, house.address)
    expect(await page.locator('#other').isVisible()).toBe(false)
    await page.getByLabel('A or B', { exact: true }).check()
    await write(page, 'x = [1] * 1000')
    await page.getByLabel('The snippet to compare it with').fill('x = 1\ny = x.z')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await answered(page)
    expect(await page.locator('article').textContent()).toContain('AttributeError')
    await page.waitForSelector('#othergutter .marked')
    expect(await page.locator('#othergutter li').nth(1).getAttribute('class')).toBe('marked')
    const again = await visit(browser, page.url())
    await answered(again.page)
    expect(await written(again.page)).toBe('x = [1] * 1000\n---\nx = 1\ny = x.z')
    await again.page.close()
    await page.getByRole('button', { name: 'With and without __slots__' }).click()
    expect(await page.locator('#other').inputValue()).toContain('__slots__ =')
    await page.getByLabel('bytes', { exact: true }).check()
    expect(await page.locator('#other').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })
})

test('a link opens the same answer again', async () => {
  const first = await visit(browser, house.address)
  await first.page.getByLabel('bytes', { exact: true }).check()
  await write(first.page, "word = 'é🐍 + #'")
  await first.page.getByRole('button', { name: 'Run', exact: true }).click()
  await answered(first.page)
  const second = await visit(browser, first.page.url())
  await answered(second.page)
  expect(await second.page.getByLabel('Your Python').inputValue()).toBe("word = 'é🐍 + #'")
  expect(await second.page.getByLabel('bytes', { exact: true }).isChecked()).toBe(true)
  expect(await second.page.locator('article h2').textContent()).toBe(
    await first.page.locator('article h2').textContent(),
  )
  await first.page.close()
  await second.page.close()
})

test('what a chat did to pasted code is mended before the eyes of who pasted it', async () => {
  const { page } = await visit(browser, house.address)
  await write(page, '>>> a = [1]\n>>> b = a\n')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await answered(page)
  expect(await page.getByLabel('Your Python').inputValue()).toBe('a = [1]\nb = a')
  await page.close()
})

test('a visitor can have deleted what is kept, and is told how much that was', async () => {
  const own = await openHouse()
  const { page, complaints } = await visit(browser, own.address)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await answered(page)
  await page.getByRole('button', { name: 'Delete it now' }).click()
  await page.getByText('Deleted: 2 things').waitFor()
  expect(complaints).toEqual([])
  await page.close()
  await own.close()
})

test('who goes elsewhere meanwhile stays there, and may copy the link when they are back', async () => {
  const { page } = await visit(browser, house.address)
  const late = await hold(page, 'POST', '**/api/commands/*')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await late.asked
  await page.getByRole('link', { name: 'Course' }).click()
  await page.getByText(/^Lesson 1 of 15/).waitFor()
  await late.letGo()
  expect(page.url()).toContain('#learn/')
  await page.getByRole('link', { name: 'Run code' }).click()
  await answered(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.url()).toContain('#view=')
  await page.close()
})

test('the line of an error is not marked in what was written since', async () => {
  const { page } = await visit(browser, house.address)
  await write(page, 'a = []\na[0]')
  const late = await hold(page, 'POST', '**/api/commands/*')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await late.asked
  await write(page, 'a = [0]\na[0]')
  await late.letGo()
  await page.getByText('IndexError').first().waitFor()
  expect(await page.locator('#gutter .marked').count()).toBe(0)
  await page.close()
})

test('nothing is run before the page knows what there is', async () => {
  const page = await browser.newPage()
  const late = await hold(page, 'GET', '**/api/commands')
  await page.goto(house.address)
  await late.asked
  const run = page.getByRole('button', { name: 'Run', exact: true })
  expect(await run.isDisabled()).toBe(true)
  await late.letGo()
  await expect.poll(() => run.isEnabled()).toBe(true)
  await page.close()
})

test('who waits is told so', async () => {
  const late = await openHouse({ worker: 'late' })
  const { page } = await visit(browser, late.address)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const status = page.getByRole('status')
  await status.getByText('Next in line').waitFor()
  expect(await page.getByRole('region', { name: 'Answer' }).getAttribute('aria-busy')).toBe('true')
  await late.work()
  await answered(page)
  expect(await status.textContent()).toMatch(/^Answered: /)
  await page.close()
  await late.close()
})

test.each([360, 1280])('at %d pixels nothing is wider than the window', async (width) => {
  const { page } = await visit(browser, house.address, width)
  await page.getByLabel('bytes', { exact: true }).check()
  await page.getByLabel('Python', { exact: true }).selectOption('all')
  await write(page, `long_name = [${'1, '.repeat(80)}]\nprint('${'x'.repeat(300)}')`)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await answered(page)
  await page.locator('#answer summary').click()
  const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
    '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
  )
  expect(scrollWidth - clientWidth).toBe(0)
  await page.close()
})
