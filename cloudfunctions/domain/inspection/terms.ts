/** Numbers that a hospital may want otherwise one day, each with why it is so. */

/** 《暖语》 working paper: three tries and no more; a fourth is a nuisance. */
export const MAX_ATTEMPTS = 3

/** When people may be called: not at meals, at noon rest or at night. Hospital time. */
export const CALLING_HOURS = [
  { half: 'am', from: '08:30', to: '12:00' },
  { half: 'pm', from: '14:30', to: '20:00' },
] as const

/** A line that broke off is dialled again within this; later it is another attempt. */
export const REDIAL_MINUTES = 10

/** Who was dialled within this may still be talking; a plan is not completed under them. */
export const ON_THE_LINE_MINUTES = 30

/** How long a number is kept after it was taken in (PIPL §19: no longer than needed). */
export const CALLEE_DAYS = 90

/** People behind each that was drawn, called in their order when one cannot be. */
export const RESERVES_PER_CALL = 2
