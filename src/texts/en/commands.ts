/** What each chat's own menus say of our commands, and how to ask. Descriptions have at most 100 characters (Discord). */
export const commands = {
  root: 'Run a few lines of Python and see what they do in memory',
  view: 'What to look at; without it, what fits the code',
  private: 'Only you see the answer',
  predict: 'Guess first: the answer waits behind a question',
  settings: 'How Ourobot behaves on this server',
  quiz: 'A question a day, points, and practice',
  forget: 'Delete all that Ourobot keeps of you',
  app: 'Shows what CPython really does with memory',
  appViews: (views: readonly string[]) => `Shows what CPython really does with memory: ${views.join(', ')}`,
  appAtLength:
    'Give Ourobot a few lines of Python. It runs them on a real CPython, sealed off from everything else, and shows what happened to each object: who holds it, when it dies, how many bytes it takes, and why `is` said what it said.',
  shortcut: 'Runs the code in a message and shows what happens in memory',
  usage: (views: readonly string[]) => `[${views.join(' | ')}] code`,
  /** Of Discord: what stands before and behind an example. */
  help: {
    before: 'I show what Python does with memory. Mention me, and put a few lines between two fences, like this:',
    words: (views: readonly string[]) =>
      `A word behind the mention chooses what to look at: ${views.map((name) => `\`${name}\``).join(', ')}. \`predict\` asks first what the answer will be.`,
    files: 'A file .py or .txt will do as well, or the command /ouro. You may edit your message for ten minutes.',
    more: 'A question in your own words is answered, too. `/ouro-quiz` is a question a day, points and practice, `/ouro-learn` a course in short pages, and `/ouro-forget-me` deletes all that I keep of you.',
  },
  slackHelp: (command: string, views: readonly { name: string; label: string; summary: string }[]) =>
    [
      `Write \`/${command} a = [1, 2, 3]\`, with as many lines as you like, or \`/${command}\` alone for a window.`,
      'A word in front of the code chooses the view:',
      ...views.map(({ name, label, summary }) => `• \`${name}\` (${label}): ${summary}`),
      'The word `private` in front brings the answer in a direct message; `predict` asks first what the answer will be. In a thread, mention me, with the code in backticks, or choose “Show its memory” in the menu of a message.',
      `\`/${command} quiz\` is a question a day, points and practice; \`/${command} quiz help\` tells all of it.`,
      `\`/${command} learn\` is a course in short pages, in a direct message; \`/${command} learn bytes\` opens a lesson.`,
      `\`/${command} forget me\` deletes all that I keep of you. Admins: \`/${command} off\` and \`/${command} on\` turn me off and on in a channel; \`/${command} settings\` and \`/${command} settings here\` show and change what holds in the workspace and in a channel.`,
    ].join('\n'),
}
