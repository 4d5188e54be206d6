/** What the id of a button, a menu or a form says, below an answer or what there is to choose from: all that is needed to act, also after a restart. */

/** `guess`: a choice of its question; `show`: it instead of that; `step`: to a state; `again`: in another way, which the menu's choice says; `related`: a question that leads on. */
const ANSWER_ACTS = ['guess', 'show', 'more', 'step', 'again', 'related', 'share', 'wrong', 'delete'] as const
/** `pick`: one of several blocks; `view`: the view that it is picked for. */
const CHOICE_ACTS = ['pick', 'view'] as const
/** `quiz`: a choice of a channel's question; `post`: a question of one's own goes into the channel. */
const QUIZ_ACTS = ['quiz', 'post'] as const
/** Below an answer that nobody asked for, and for moderators below one that is in shadow. */
const HELP_ACTS = ['helpful', 'unhelpful', 'off', 'approve', 'correct', 'dismiss'] as const
/** `learn`: to a page of the course, or to the lesson that a menu's choice says; `lesson`: a choice of a lesson's question. */
const LEARN_ACTS = ['learn', 'lesson'] as const
const ACTS = [...ANSWER_ACTS, ...CHOICE_ACTS, ...QUIZ_ACTS, ...LEARN_ACTS, ...HELP_ACTS]
export type Act = (typeof ACTS)[number]
export type HelpAct = (typeof HELP_ACTS)[number]

export interface Press {
  act: Act
  /** The id of the job whose answer it is, or of the choice; of `learn` the lesson. */
  answer: string
  /** Of `guess` and `lesson` the choice's place, from 0; of `learn` and `more` the page, from 0, or empty for the first; of `step` the state, from 0, or `whole`; of `related` the question's place, from 0; of `delete` its asker; of `pick` the view; else empty. */
  detail: string
}

const ID = new RegExp(`^(${ACTS.join('|')})-([a-z][\\w-]*)(?:~(\\w+))?$`)

export function pressId(act: Act, answer: string, detail?: string | number): string {
  return `${act}-${answer}${detail === undefined ? '' : `~${detail}`}`
}

/** null for what belongs to no answer. */
export function pressOf(customId: string): Press | null {
  const [, act, answer = '', detail = ''] = ID.exec(customId) ?? []
  return act === undefined ? null : { act: act as Act, answer, detail }
}

export function isChoice(customId: string): boolean {
  const press = pressOf(customId)
  return press?.act === 'pick' || press?.act === 'view'
}
