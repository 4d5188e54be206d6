/** What the quiz says, in plain text with `code` in backticks: each platform escapes it in its own way. */
export const quiz = {
  question: 'A question',
  daily: 'Question of the day',
  levels: { 1: 'easy', 2: 'medium', 3: 'hard' },
  points,
  kind: (topic: string, level: string, count: number) => `${topic} · ${level}, ${points(count)}`,
  /** `moment`: as its reader's chat writes it, before and after it has come. */
  answerAt: (moment: string) => `Answer: ${moment}`,
  over: {
    title: 'This question is over',
    text: 'What was here is not kept any more. Ask for another one to practise.',
  },
  noted: (choice: string) => `Noted: ${choice}`,
  changed: (choice: string) => `Changed: ${choice}`,
  mayChange: 'You may choose anew until the answer is shown.',
  hasAnswered: (choice: string) => `You have answered ${choice}`,
  firstCounts: (because: string) => `The first answer counts. ${because}`,
  right: (choice: string) => `Right: ${choice}`,
  wrong: (choice: string) => `Not ${choice}`,
  rightIs: (choice: string) => `Right: ${choice}.`,
  forPractice: (because: string) =>
    `${because} The answer has been shown already, so this one is for practice, without points.`,
  pointsForYou: (because: string, count: number) => `${because} ${points(count)} for you.`,
  comesAgain: (because: string) => `${because} It comes again when you practise.`,
  answer: (choice: string) => `The answer: ${choice}`,
  nobodyAnswered: 'Nobody answered this one.',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  everyDay: 'every day',
  workDays: 'Monday to Friday',
  allTopics: 'all topics',
  allLevels: 'all levels',
  answerAfter: (hours: number, changeable: boolean) =>
    `answer after ${counted(hours, 'hour')}${changeable ? ', changeable until then' : ''}`,
  withACall: 'with a call',
  isNotCalled: (role: string) =>
    `Nobody is called yet: in Server Settings, Roles, let anyone mention the role ${JSON.stringify(role)}.`,
  paused: {
    moderator: 'It is paused.',
    gone: 'It is paused: the channel was not there any more.',
    forbidden: 'It is paused: I may not write there.',
  },
  /** `quiz`: the command that the rest stands behind, `/ouro-quiz` on Discord. */
  noSchedule: (quiz: string) =>
    `There is no daily question here yet. \`${quiz} schedule\` sets one, at a time by the clocks of a zone, such as 09:00 Europe/Paris.`,
  /** Luxon's format, and its locale. */
  moment: { format: 'ccc d LLLL, HH:mm', locale: 'en' },
  next: (moment: string) => `The next one: ${moment}.`,
  before: (status: string, schedule: string) => `${status} Before, it was ${schedule}.`,
  inAMoment: 'It comes in a moment.',
  stopped: 'There is no daily question here any more.',
  begunAnew: 'Everybody begins anew.',
  neverAnswered: 'You have not answered a question here yet. The next one may be yours.',
  onBoard: 'You are on the board.',
  offBoard: (quiz: string) => `You are not on the board; \`${quiz} board on\` shows you there.`,
  rightOf: (right: number, answered: number) => `${right} of ${answered} right.`,
  daysInARow: (days: number) => `${days} days in a row`,
  atBest: (days: number) => `at best ${days}`,
  spans: { week: 'the last 7 days', month: 'the last 30 days', all: 'all time' },
  board: (span: string) => `Leaderboard, ${span}`,
  boardEmpty: (quiz: string) => `Nobody is on it yet. Only those who want to be are shown: \`${quiz} board on\`.`,
  onlyYou: 'only you see this',
  practice: 'for practice',
  /** What may be asked of one's own program. */
  kinds: {
    prints: 'What does it print?',
    count: 'How many references are there, before the line with # <-?',
    change: 'What does the line with # <- do to a count?',
    dies: 'Which line lets an object die?',
    new: 'Which lines make a new object?',
    larger: 'Which object is the largest?',
    same: 'What does an is or == say?',
    shared: 'Which names lead to one object?',
    cycle: 'What does the collector free?',
    leak: 'Which name keeps what grows?',
    versions: 'On which Pythons does it print True?',
  },
}

/** The form for a question of one's own: labels have at most 45 characters, help 100, titles 24. */
export const quizForm = {
  title: { discord: 'A question of your own', slack: 'Your own question' },
  look: 'Look at it',
  kind: 'What is asked',
  of: { label: 'About which name or type', help: 'Such as items, or list; empty: what fits' },
  ask: { label: 'In your own words', help: 'Empty: the usual words' },
  wrong: { label: 'Wrong choices', help: 'One a line, at most four; empty: what fits, where there is something' },
}

/** What Discord's menus say of the quiz, in at most 100 characters each. */
export const quizCommands = {
  level: 'How hard the questions are; without it, of all kinds',
  topics: (some: readonly string[]) => `Without it, all: ${some.join(', ')} …`,
  schedule: 'A question in this channel, every day at a time (for those who manage the server)',
  time: 'Such as 09:00',
  zone: 'A time zone, such as Europe/Paris',
  days: 'Such as mon-fri or sat,sun; without it, every day',
  python: 'The Python of the answers, such as 3.12',
  mention: 'A role that is called for each question',
  reveal: 'Hours until the answer is shown; without it, 23',
  changeable: 'Whether one may choose anew until the answer is shown',
  now: 'A question at once (for those who manage the server)',
  pause: 'No daily question for a while',
  resume: 'The daily question again',
  stop: 'No daily question here any more',
  status: 'When the next question comes, and of which kind',
  practice: 'A question for you alone: what you got wrong comes again',
  me: 'Your points and days in a row',
  leaderboard: 'The points of those who want to be shown',
  span: 'Without it, the last 7 days',
  board: 'Whether you are shown on the leaderboard',
  on: 'Show me on the leaderboard',
  off: 'Do not show me there',
  own: 'A question of your own (for those who manage the server)',
  reset: 'Everybody’s points back to none (for those who manage the server)',
}

/** What there is behind the slash command on Slack. */
export function quizHelp(command: string): string {
  return [
    `• \`/${command} quiz schedule 09:00 Europe/Paris\`: a question a day in this channel; behind it days (\`weekdays\`, \`mon,thu\`), topics (\`sizes,copies\`), a level (\`easy\`, \`medium\`, \`hard\`), \`reveal=23\` (hours), \`changeable\`, \`python=3.12\`, \`mention=S0123ABCD\` (the ID of a user group that is called)`,
    '• `now`, `pause`, `resume`, `stop`: a question at once, and the daily one on and off',
    '• `status`: when the next one comes',
    '• `practice`: a question for you alone; what you got wrong comes again',
    '• `me`, `leaderboard week` (`month`, `all`), `board on`, `board off`: points, and whether you are shown',
    '• `own`, `reset`: a question of your own, and everybody’s points back to none',
    'Admins, owners and those whom they chose set the schedule, post and reset.',
  ].join('\n')
}

/** Why the quiz does not do what was asked. */
export const quizRefusals = {
  noTime: (written: string) =>
    `${JSON.stringify(written)} is no time of a day; write one from 00:00 to 23:59, such as 09:00.`,
  noDay: (word: string) => `${JSON.stringify(word)} is no day of a week; write mon, tue, wed, thu, fri, sat or sun.`,
  noTopic: (word: string, topics: readonly string[]) =>
    `There is no topic ${JSON.stringify(word)}; there are ${topics.join(', ')}.`,
  noLevel: (word: string) => `There is no level ${JSON.stringify(word)}; there are easy, medium and hard.`,
  noTimetable: 'Write a time and a time zone, such as 09:00 Europe/Paris.',
  severalLevels: (levels: readonly string[]) => `Two levels, ${levels.join(' and ')}: choose one, or mixed for all.`,
  /** `close`: the names that come nearest. */
  noZone: (written: string, close: readonly string[]) => {
    const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(close)
    const advice = close.length > 0 ? `do you mean ${names}?` : 'write it like Europe/Paris.'
    return `There is no time zone ${JSON.stringify(written)}; ${advice}`
  },
  noReveal: (limit: number, usual: number) => `reveal takes whole hours from 1 to ${limit}, such as reveal=${usual}.`,
  noEveryone: 'Everybody is never called. Choose a role that those take who want to be.',
  noGroup:
    'mention takes the ID of a user group (in the group’s profile, ⋮ ▸ Copy group ID), such as mention=S0123ABCD; nobody else is called.',
  noName: 'This name cannot stand on the board; choose another one.',
  noOption: (name: string) => `There is no ${name}=; there are reveal=, python= and mention=.`,
  noSpan: (spans: readonly string[]) =>
    `The leaderboard is of the last week or month, or of all time: ${spans.join(', ')}.`,
  noBoard: (command: string) => `Write \`/${command} quiz board on\` or \`board off\`.`,
  noWindow: (command: string) =>
    `A question of your own is made in a window, and messages open none: write \`/${command} quiz own\` instead.`,
  noOrder: (what: string, help: string) => `There is no \`quiz ${what}\`. There are:\n${help}`,
  noCode: 'There is no code yet. Write a few lines of Python here.',
  wrongChoices: (limit: number) => `At most four wrong choices, each of at most ${limit} characters.`,
  noQuestion: 'There is no question of that level in these topics; choose more of them.',
  nothingToAsk: 'There is nothing to ask about it.',
  tooLate: 'It came too late.',
  notPosted: (why: string) => `There is no quiz question: ${why}`,
  pausedThere: (why: string) => `${why} The daily question is paused there.`,
  channelGone: {
    discord: 'The channel is not there any more.',
    slack: 'The channel is not there any more, or I am not in it.',
  },
  mayNotWrite: {
    discord: (channel: string) =>
      `I may not write in ${channel}; I need View Channel, Send Messages and Attach Files there.`,
    slack: 'I may not write in the channel; invite me there (/invite and my name).',
  },
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function points(count: number): string {
  return counted(count, 'point')
}
