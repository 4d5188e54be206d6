/** Names on the board: words of visitors that everybody sees. */
import { UsageError } from '../../../errors.js'
import { Rules, WithheldError } from '../../../moderation/rules.js'
import { textsIn } from '../../../texts/texts.js'

/** Which may stand there; invitations to servers never may. */
export class Names {
  readonly #rules: Rules | null

  constructor(blockedWords: readonly string[]) {
    this.#rules = Rules.of({ blockedWords: [...blockedWords], blockedInvitations: true })
  }

  isFit(name: string): boolean {
    try {
      this.#rules?.requireCode(name)
      return true
    } catch (fault) {
      if (fault instanceof WithheldError) return false
      throw fault
    }
  }

  /** Throws `UsageError` (`name-blocked`). */
  require(name: string): void {
    if (!this.isFit(name)) throw new UsageError('name-blocked', textsIn().quiz.refusals.noName)
  }
}
