/** What stands around an answer. */
export const answers = {
  answer: 'The answer',
  pictureInWords: 'The picture in words',
  code: 'The code',
  question: 'The question',
  more: 'More',
  nothingMore: 'There is nothing more to say of this one.',
  pageOf: (page: number | string, count: number | string) => `Page ${page} of ${count}`,
  continued: (title: string) => `${title} (continued)`,
  stateOf: (state: number, count: number) => `state ${state} of ${count}`,
  askedBy: (name: string) => `asked by ${name}`,
  /** Among other small words, and alone. */
  sharedBy: (name: string) => `shared by ${name}`,
  shared: (name: string) => `Shared by ${name}`,
  nothingToGuess: 'nothing to guess here',
  nothingToGuessAlone: 'Nothing to guess here',
  right: 'Right.',
  notQuite: 'Not quite.',
  folded: 'Too long for one message: More has all of it.',
  withoutPicture: 'The picture cannot be shown here. In words:',
  direct: 'The answer comes as a direct message.',
  directWhereClosed:
    'I cannot write in this channel, so the answer comes as a direct message. To see answers here, invite me: write /invite and my name.',
  directWhereAlone: 'Here only whoever asks sees an answer, so I sent it to you as a direct message.',
  copy: 'The message here changes for its asker alone: I sent you a copy of your own.',
}
