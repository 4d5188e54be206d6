/** The control that deletes what is kept of whoever is at this address. */
import { forgetMe, Unanswered } from './asking.js'

/** `told` shows what became of it. */
export function offerForgetting(button: HTMLButtonElement, told: HTMLElement): void {
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      told.textContent = await forgetMe()
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      told.textContent = error.message
    } finally {
      button.disabled = false
    }
  })
}
