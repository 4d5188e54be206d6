/** English. Labels have at most 45 characters and help at most 100 (Discord's forms). */
export const en = {
  language: 'English',
  settings: {
    answers: { label: 'Answers', help: 'Whether Ourobot answers in this channel and its threads' },
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
  },
  values: {
    yes: 'Yes',
    no: 'No',
    on: 'On',
    off: 'Off',
    light: 'Light',
    dark: 'Dark',
    newest: 'The newest Python',
    everyLink: 'every link',
  },
  refusals: {
    off: 'Ourobot is off in this channel; it still answers in direct messages.',
    ignored: 'The moderators of this community have settled that Ourobot does not answer you here.',
    notAnEditor: 'Only those who manage this server, and the role that they have chosen, can settle that.',
    withheld: 'This answer holds something that is not shown in this community.',
  },
  report: {
    title: 'An answer was withheld',
    announced: 'Moderators hear in this channel of answers that were withheld.',
    rules: { word: 'a blocked word', link: 'a blocked link', invitation: 'an invitation' },
    places: {
      code: 'in the code',
      output: 'in the output',
      objects: 'in values or names of the program',
      answer: 'in the answer',
    },
  },
}
