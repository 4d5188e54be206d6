/** The page: choose, write, run, see. */
import type { ComparedSide, Progress } from '../../../contract.js'
import { answerOf, failureOf, firstAnalysis } from './answer.js'
import { ask, catalogue, Unanswered, unlessRefused } from './asking.js'
import { Boxes } from './boxes.js'
import { Choices } from './choices.js'
import { bringUp, element, part } from './elements.js'
import { offerForgetting } from './forgetting.js'
import { openLearn } from './learn/learn.js'
import { hashOf, type Wish, wishIn } from './link.js'
import { keepPlaces, placeIn } from './places.js'
import { openQuiz } from './quiz/quiz.js'

const form = part('question', 'form')
const result = part('result', 'section')
const status = part('status', 'p')
const answer = part('answer', 'div')
const run = part('run', 'button')

let asking: AbortController | null = null

function progressText(progress: Progress): string {
  switch (progress.stage) {
    case 'queued':
      return progress.before === 0 ? 'Next in line …' : `In line, ${progress.before} before you …`
    case 'running':
      return 'Running your code …'
    case 'drawing':
      return 'Drawing the picture …'
    case 'done':
      return 'Answered.'
  }
}

function busy(yes: boolean): void {
  result.setAttribute('aria-busy', String(yes))
  run.textContent = yes ? 'Running …' : 'Run'
}

function show(content: HTMLElement): void {
  answer.replaceChildren(content)
  bringUp(result)
}

/** Whoever was elsewhere when the answer came has its link in the address bar from here on. */
function copyButton(hash: string): HTMLElement {
  const button = element('button', { type: 'button', className: 'small' }, 'Copy link to this answer')
  button.addEventListener('click', async () => {
    history.replaceState(null, '', hash)
    await navigator.clipboard.writeText(location.href).then(
      () => button.replaceChildren('Copied'),
      () => button.replaceChildren('The address bar has the link'),
    )
  })
  return button
}

/** The line that ended one of two; with more, the second box has lines of several. */
function markSide(sides: readonly ComparedSide[], editor: Boxes): void {
  const box = sides.findIndex(({ result }) => result.kind === 'exception')
  const result = sides[box]?.result
  if (result?.kind === 'exception' && (box === 0 || sides.length === 2)) editor.mark(result.line, box)
}

/** One question at a time: the one before is given up. */
async function runWish(wish: Wish, editor: Boxes): Promise<void> {
  asking?.abort()
  const own = new AbortController()
  asking = own
  editor.mark(null)
  busy(true)
  const answered = async () => {
    const shown = await ask(
      wish,
      (progress) => {
        status.textContent = progressText(progress)
      },
      own.signal,
    )
    const hash = hashOf(wish)
    if (placeIn(location.hash) === 'play') history.replaceState(null, '', hash)
    show(answerOf(shown, wish.python, copyButton(hash)))
    status.textContent = `Answered: ${shown.reply.headline}`
    const analysis = firstAnalysis(shown)
    // What was written since has other lines.
    if (!analysis || editor.code !== wish.code) return
    if (analysis.code !== wish.code) editor.code = analysis.code
    if (analysis.analysis === 'compare') markSide(analysis.sides, editor)
    else if (analysis.result.kind === 'exception') editor.mark(analysis.result.line)
  }
  const refused = (why: string) => {
    status.textContent = ''
    show(failureOf(why))
  }
  await unlessRefused(answered, refused, own.signal).finally(() => {
    if (asking === own) busy(false)
  })
}

async function start(): Promise<void> {
  const editor = new Boxes()
  const example = (code: string) => {
    editor.code = code
    editor.mark(null)
    editor.focus()
  }
  const choices: Choices = new Choices(await catalogue(), example, () => {
    const isReady = choices.isReady(editor.code)
    editor.offer(choices.view.sides?.field ?? null)
    if (isReady) editor.code = choices.view.example
  })
  const current = () => ({ command: choices.view.name, code: editor.code, python: choices.python })
  const open = () => {
    const wish = wishIn(location.hash)
    if (!wish) return false
    choices.choose(wish.command, wish.python)
    editor.offer(choices.view.sides?.field ?? null)
    editor.code = wish.code
    runWish(current(), editor)
    return true
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    runWish(current(), editor)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
  addEventListener('hashchange', open)
  run.disabled = false
  if (!open() && editor.code === '') editor.code = choices.view.example
}

keepPlaces({ quiz: openQuiz(), learn: openLearn() })
offerForgetting(part('forget', 'button'), part('forgotten', 'p'))

start().catch((error: unknown) => {
  show(failureOf(error instanceof Unanswered ? error.message : 'This page could not start. Please load it again.'))
  if (!(error instanceof Unanswered)) throw error
})
