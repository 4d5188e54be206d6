/** Help channels, where questions are answered unasked. Buttons have at most 75 characters. */

/** How many there were of each. */
type Tally = Record<'answered' | 'helpful' | 'unhelpful' | 'wrong' | 'waiting', number>

export const help = {
  commands: {
    root: 'Help channels, in which questions are answered unasked',
    stats: 'What was answered here and how it was found, for moderators',
    channel: 'Another channel than this one, such as a forum',
  },
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  off: 'Off here',
  approve: 'Approve',
  correct: 'Correct …',
  dismiss: 'Dismiss',
  theQuestion: 'The question',
  theAnswer: 'The answer',
  unasked: 'In this channel I answer questions about Python’s memory by myself. Was it helpful?',
  proposal: (until: string) =>
    `A question in a help channel. So I would answer; nobody else sees it, unless you approve it. You can until ${until}.`,
  proposalAgain: (until: string) =>
    `The other article could not be posted, so this is to be decided anew. You can approve it until ${until}.`,
  /** UTC; moderators are everywhere. */
  moment: { format: "d LLLL, HH:mm 'UTC'", locale: 'en' },
  same: 'The same was asked a moment ago, and is answered there.',
  counted: 'Thank you, that is counted, and nothing else is. You may change it.',
  isOff:
    'This is no help channel any more: here I answer whoever asks me. The settings of the channel turn it on again.',
  approved: 'Approved: the answer stands below its question.',
  corrected: 'Corrected: that stands below the question now.',
  chosen: 'Corrected: the other article is on its way to the question.',
  dismissed: 'Dismissed: nobody else has seen it.',
  byModerator: 'corrected by a moderator',
  decided: 'That is decided already.',
  over: 'I keep an answer for a day, and the day of this one is over, so I cannot post it any more. “Correct …” still takes your own words.',
  notShown: (why: string) =>
    `The article that you chose could not be posted below the question; please decide anew. The reason: ${why}`,
  noArticle: 'I found nothing to say from it.',
  gone: 'That was too long ago, or is deleted: I know nothing of it any more.',
  correctTitle: 'Correct the answer',
  ownWords: 'Your words, in my name',
  otherArticle: 'Or another article instead',
  post: 'Post',
  neither: 'Write something, or choose an article.',
  lacking: {
    discord:
      'A question in this help channel could not be answered: let me view it, create public threads and send messages in threads there, or send messages.',
    slack: 'A question in this help channel could not be answered: invite me there (/invite and my name).',
  },
  shadowUntil: (day: string) => `In shadow until ${day}: moderators approve each answer first.`,
  invite: 'I hear what is written here when I am a member: /invite and my name.',
  statsHere: (days: number) => `Here, in the last ${days} days`,
  statsEverywhere: (days: number) => `In all help channels, in the last ${days} days`,
  tally: ({ answered, helpful, unhelpful, wrong, waiting }: Tally) =>
    [
      `${answered} answered`,
      `${helpful} helpful`,
      `${unhelpful} not helpful`,
      `${wrong} wrong`,
      ...(waiting > 0 ? [`${waiting} to decide`] : []),
    ].join(' · '),
}
