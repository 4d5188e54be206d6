/** How long the parts of an article may be. The answer has to fit a `Reply`. */
export const EXAMPLE_LINES = 12
export const EXAMPLE_COLUMNS = 60
export const ANSWER_SENTENCES = 3
export const WHY_SENTENCES = { least: 2, most: 5 }
export const ADVICE_SENTENCES = 3
export const FEWEST_ASKED = 2
export const MOST_RELATED = 3
/** A label of a button. */
export const QUESTION_CHARACTERS = 100
