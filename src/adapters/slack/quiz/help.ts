/** What there is behind `/ouro quiz`. */
export function quizHelpFor(command: string): string {
  const quiz = `/${command} quiz`
  return [
    `• \`${quiz} schedule 09:00 Europe/Paris\`: a question a day in this channel; behind it days (\`weekdays\`, \`mon,thu\`), topics (\`sizes,copies\`), a level (\`easy\`, \`medium\`, \`hard\`), \`reveal=23\` (hours), \`changeable\`, \`python=3.12\`, \`mention=S0123ABCD\` (the ID of a user group that is called)`,
    '• `now`, `pause`, `resume`, `stop`: a question at once, and the daily one on and off',
    '• `status`: when the next one comes',
    '• `practice`: a question for you alone; what you got wrong comes again',
    '• `me`, `leaderboard week` (`month`, `all`), `board on`, `board off`: points, and whether you are shown',
    '• `own`, `reset`: a question of your own, and everybody’s points back to none',
    'Admins, owners and those whom they chose set the schedule, post and reset.',
  ].join('\n')
}
