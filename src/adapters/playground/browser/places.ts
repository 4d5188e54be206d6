/** The two places of the page: where code is run, and the quiz at `#quiz`. */
import { part } from './elements.js'

/** `open` is called whenever the quiz is come to. */
export function keepPlaces(open: () => void): void {
  const [play, quiz] = [part('play', 'main'), part('quiz', 'main')]
  const [toPlay, toQuiz] = [part('toplay', 'a'), part('toquiz', 'a')]
  const look = () => {
    const isQuiz = location.hash === '#quiz'
    play.hidden = isQuiz
    quiz.hidden = !isQuiz
    toPlay.ariaCurrent = isQuiz ? null : 'page'
    toQuiz.ariaCurrent = isQuiz ? 'page' : null
    if (isQuiz) open()
  }
  addEventListener('hashchange', look)
  look()
}
