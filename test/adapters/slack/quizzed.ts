/** A question of the quiz as a worker without an engine makes it; its program and its words are hostile. */
import type { Finished, Job, Question, QuizInfo } from '../../../src/contract.js'

export const QUESTION: Question = {
  text: 'How many lists are there after `b = a`? <Two>?',
  choices: [
    { text: 'Two: `a`, `b`', right: false, because: '`b = a` copies nothing, <@UBOB>.' },
    { text: 'One', right: true, because: 'Both names lead to it.' },
    { text: 'None', right: false, because: 'There is one.' },
  ],
}

const INFO: QuizInfo = {
  id: 'own',
  topic: 'references',
  level: 1,
  kind: 'prints',
  program: 'a = [1]\nprint("<!channel> & ``` <@UBOB>", a)',
  view: 'heap',
  because: 'Both names lead to one list.',
  learn: 'references',
}

type Answered = Extract<Finished['outcome'], { kind: 'answered' }>

/** Handed on with its program as what was asked about. */
export function quizzed(job: Job, outcome: Answered): Finished {
  const asked = { ...job, request: { ...job.request, code: INFO.program } }
  return { job: asked, outcome: { ...outcome, question: QUESTION, quiz: INFO } }
}
