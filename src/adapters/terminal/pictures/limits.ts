/** Widths within pictures, in cells. */

export const BAR_CELLS = 32
export const MAX_CODE_CELLS = 34
