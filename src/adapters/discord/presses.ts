/** What is pressed below an answer, and what comes of it. */
import { keptAnswer } from '../../answers.js'
import { remove } from './deleting.js'
import type { Desk } from './desk.js'
import { helpPress } from './help/presses.js'
import { answerLesson, turnLesson } from './learn/learning.js'
import { change, changeOf, lookAt, relatedTo } from './looks.js'
import { turnPage } from './more.js'
import { type Press, pressOf } from './press.js'
import type { Pressing } from './pressed.js'
import { answerRound } from './quiz/answering.js'
import { postOwn } from './quiz/own.js'
import { share } from './sharing.js'
import { reveal, tellGuess } from './showing.js'
import { wrongForm } from './wrong.js'

async function act({ act: what, answer, detail }: Press, interaction: Pressing, desk: Desk): Promise<void> {
  switch (what) {
    case 'quiz':
      return answerRound(answer, Number(detail), interaction, desk)
    case 'post':
      return postOwn(answer, interaction, desk)
    case 'guess':
      return tellGuess(answer, Number(detail), interaction, desk)
    case 'show':
      return reveal(answer, interaction, desk)
    case 'more':
      return turnPage(answer, detail, interaction, desk)
    case 'step':
      return change(lookAt(answer, detail === 'whole' ? null : Number(detail), false), answer, interaction, desk)
    case 'again': {
      const [choice] = interaction.isStringSelectMenu() ? interaction.values : []
      if (choice === undefined) return desk.wire.acknowledgeInPlace(interaction)
      return change(changeOf(choice, answer), answer, interaction, desk)
    }
    case 'related':
      return change(relatedTo(Number(detail)), answer, interaction, desk)
    case 'share':
      return share(answer, interaction, desk)
    case 'wrong':
      return desk.teller.unlessRefused(
        interaction,
        () => keptAnswer(answer, desk.gateway.store),
        () => desk.wire.ask(interaction, wrongForm(answer)),
      )
    case 'delete':
      return remove(answer, detail, interaction, desk)
    case 'helpful':
    case 'unhelpful':
    case 'off':
    case 'approve':
    case 'correct':
    case 'dismiss':
      return helpPress(what, answer, interaction, desk)
    case 'learn':
      return turnLesson(answer, detail, interaction, desk)
    case 'lesson':
      return answerLesson(answer, Number(detail), interaction, desk)
    case 'pick':
    case 'view':
      return
  }
}

/** What is no answer's of ours is left alone. */
export async function answerPress(interaction: Pressing, desk: Desk): Promise<void> {
  const press = pressOf(interaction.customId)
  if (press) await act(press, interaction, desk)
}
