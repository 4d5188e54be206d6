/** Whoever pressed, as a text that brings them words for as long as the token of their interaction is good: 15 minutes. */
import type { BaseInteraction } from 'discord.js'
import { z } from 'zod'
import { placeOf } from '../question.js'

const Presser = z.object({ way: z.literal('interaction'), application: z.string(), token: z.string() })

export function presserOf(interaction: Pick<BaseInteraction, 'applicationId' | 'token'>): string {
  return JSON.stringify(placeOf(interaction))
}

export function presserIn(written: string): z.infer<typeof Presser> {
  return Presser.parse(JSON.parse(written))
}
