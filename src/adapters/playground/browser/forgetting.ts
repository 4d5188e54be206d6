/** The control that deletes what is kept of whoever is at this address. */
import { forgetMe, unlessRefused } from './asking.js'

/** `told` shows what became of it. */
export function offerForgetting(button: HTMLButtonElement, told: HTMLElement): void {
  button.addEventListener('click', async () => {
    button.disabled = true
    const say = (words: string) => {
      told.textContent = words
    }
    await unlessRefused(async () => say(await forgetMe()), say).finally(() => {
      button.disabled = false
    })
  })
}
