/** Settings, their values, and the panels of both chats. Labels have at most 45 characters and help at most 100 (Discord's forms). */
export const settings = {
  answers: { label: 'Answers', help: 'Whether Ourobot answers in this channel and its threads' },
  helpChannel: {
    label: 'Help channel',
    help: 'Whether questions about Python’s memory are answered in this channel, unasked',
  },
  shadowDays: {
    label: 'Days in shadow',
    help: 'Of a help channel: so long, moderators approve each answer first; 7 by default, 0: at no time',
  },
  answersHourly: { label: 'Answers an hour', help: 'Of a help channel: at most so many within an hour; 6 by default' },
  python: { label: 'Python', help: 'The Python of those who name none' },
  theme: { label: 'Pictures', help: 'What pictures are drawn in' },
  private: { label: 'Private answers', help: 'Whether only its asker sees an answer' },
  coolDownSeconds: { label: 'Pause in seconds', help: 'Between two questions of one person; 0 or nothing: no pause' },
  language: { label: 'Language', help: 'The language of explanations' },
  allowedChannels: {
    label: 'Open channels',
    help: 'In others, only its asker sees an answer; none chosen: all are open',
  },
  ignoredUsers: { label: 'Ignored people', help: 'They are not answered' },
  ignoredRoles: { label: 'Ignored roles', help: 'Whoever has one of them is not answered' },
  blockedWords: { label: 'Blocked words', help: 'One a line. Answers that hold one are withheld' },
  blockedLinks: {
    label: 'Blocked links',
    help: 'Domains, one a line, or * for every link. Answers that hold one are withheld',
  },
  blockedInvitations: { label: 'Blocked invitations', help: 'To Discord servers and Slack workspaces' },
  reportsChannel: { label: 'Reports', help: 'The channel where moderators hear of what was withheld' },
  editorRole: { label: 'May change settings', help: 'A role, beside those who manage the server' },
  editors: { label: 'May change settings', help: 'People, beside admins and owners' },
}

export const values = {
  yes: 'Yes',
  no: 'No',
  on: 'On',
  off: 'Off',
  light: 'Light',
  dark: 'Dark',
  newest: 'The newest Python',
  python: (version: string) => `Python ${version}`,
  everyLink: 'every link',
}

/** Where settings are shown and changed. */
export const panel = {
  commands: {
    here: 'In this channel',
    on: 'Ourobot answers in this channel',
    off: 'Ourobot does not answer in this channel',
    server: 'Show and change what holds for the whole server',
    channel: 'Show and change what holds for this channel',
  },
  onServer: 'Ourobot on this server',
  inChannel: (channel: string) => `Ourobot in ${channel}`,
  notSet: { server: '– is as by default.', channel: '– is as on the server.' },
  deselect: 'Deselect what is chosen to take it back.',
  asByDefault: 'As by default',
  asAround: 'As in the whole workspace',
  takeBack: 'Take all of it back',
  anew: 'Anew',
  here: 'Ourobot here',
  inThisChannel: 'Ourobot in this channel',
  settle: 'Settle',
  settled: 'Settled.',
  on: { discord: 'Ourobot answers in this channel.', slack: 'I answer in this channel.' },
  off: {
    discord: 'Ourobot is off in this channel now, also in its threads. `/ouro-settings here on` turns it on again.',
    slack: (command: string) => `I am off in this channel now. \`/${command} on\` turns me on again.`,
  },
}

export const refusals = {
  off: 'Ourobot is off in this channel; it still answers in direct messages.',
  ignored: 'The moderators of this community have settled that Ourobot does not answer you here.',
  notAnEditor: {
    discord: 'Only those who manage this server, and the role that they have chosen, can settle that.',
    slack: 'Only admins and owners of this workspace, and those whom they chose, can settle that.',
  },
  noReportsYet:
    'First choose a channel for reports, in the settings of the whole community: as long as a help channel is in shadow, its would-be answers go there. Or set its days in shadow to 0.',
  unread:
    'Discord does not let me read messages yet: whoever runs me has to switch on the Message Content Intent (Developer Portal ▸ Bot), and to start me anew.',
  notAModerator: 'Only moderators can do that.',
  notAnAdmin: 'Only admins and owners of this workspace can turn me off and on.',
  withheld: 'This answer holds something that is not shown in this community.',
  direct: 'This works in channels: here I answer you alone.',
  noWindow: (command: string) =>
    `Settings open in a window, and messages open none: write \`/${command} settings\` instead.`,
  noReports: {
    discord: 'I cannot write in that channel. Let me view it and send messages there, or choose another.',
    slack: 'I cannot write in the channel for reports. Invite me there (/invite and my name), or choose another.',
  },
  seconds: (limit: number) => `Write a whole number of seconds, at most ${limit}, or nothing.`,
  number: (limit: number) => `Write a whole number, at most ${limit}, or nothing.`,
  noDomain: (line: string) =>
    `${JSON.stringify(line)} is no domain; write one such as example.com a line, or * for every link.`,
  noLetter: (word: string) => `${JSON.stringify(word)} has no letter; write words, one a line.`,
  tooMany: (count: number, limit: number) => `These are ${count}; there may be ${limit}.`,
  tooLong: (limit: number) => `One of them is too long; each may have ${limit} characters.`,
  tooLongTogether: (limit: number) => `All together may have ${limit} characters.`,
  chooseFewer: (limit: number) => `Choose at most ${limit}.`,
  cannotBe: (label: string, written: readonly string[]) =>
    `${label} cannot be ${JSON.stringify(written)}; choose it anew.`,
}
