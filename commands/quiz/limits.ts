/** How much of a program fits beside a question, on a phone. */
export const PROGRAM_LINES = 12
export const PROGRAM_COLUMNS = 48
