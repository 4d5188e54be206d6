/** An answer that somebody calls wrong, in a form and to those who run the bot. */
export const reporting = {
  title: { discord: 'Is this answer wrong?', slack: 'Is this wrong?' },
  send: 'Send',
  expected: { discord: 'What did you expect? (may be left empty)', slack: 'What should it say?' },
  whatGoes: {
    discord:
      'If you send this, the code, the answer, its Python and your words go to those who run this bot. Your name does not.',
    slack: 'The code, the answer and what you write here go to those who run this bot, without your name.',
  },
  thanks: {
    discord: 'Thank you! Those who run this bot will look into it. A wrong answer about memory matters to them.',
    slack: 'Thank you! Those who run me will look at it.',
  },
  report: { discord: 'Somebody calls an answer wrong', slack: 'An answer is called wrong' },
  noWords: 'They left no words.',
  comment: (words: string) => `Comment: ${words}`,
  commandOn: (command: string, python: string) => `/${command} on ${python}`,
}
