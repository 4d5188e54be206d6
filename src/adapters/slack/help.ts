import { commands } from '../../../commands/index.js'

/** What `/ouro help` says. */
export function helpFor(command: string): string {
  const views = commands.map(({ name, label, summary }) => `• \`${name}\` (${label}): ${summary}`)
  return [
    `Write \`/${command} a = [1, 2, 3]\`, with as many lines as you like, or \`/${command}\` alone for a window.`,
    'A word in front of the code chooses the view:',
    ...views,
    'The word `private` in front brings the answer in a direct message; `predict` asks first what the answer will be. In a thread, mention me, with the code in backticks, or choose “Show its memory” in the menu of a message.',
    `\`/${command} quiz\` is a question a day, points and practice; \`/${command} quiz help\` tells all of it.`,
    `\`/${command} forget me\` deletes all that I keep of you. Admins: \`/${command} off\` and \`/${command} on\` turn me off and on in a channel; \`/${command} settings\` and \`/${command} settings here\` show and change what holds in the workspace and in a channel.`,
  ].join('\n')
}
