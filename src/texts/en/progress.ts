/** What becomes of a question, until its answer is there. */
export const progress = {
  looking: 'Looking …',
  oneMoment: 'One moment …',
  nextInLine: 'Next in line …',
  before: (count: number) => `${count} before you …`,
  inLine: (count: number) => `In line: ${count} before this one …`,
  running: 'Running …',
  drawing: 'Drawing …',
}
