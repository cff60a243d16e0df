/** Numbers a hospital may want otherwise. Working days as of the State Council calendar (DOMAIN §2). */

/** Reminders before the day, in working days. */
export const REMIND_FIRST = 3
export const REMIND_LAST = 1
/** Working days after the day until the Party office hears of it. */
export const ESCALATE_AFTER = 5
/** The hour of the morning at which reminders are given. */
export const REMIND_HOUR = 9

/** Days until somebody looks again whether it stayed right (DOMAIN §5). */
export const LOOKBACK_DAYS = 30
/** No deadline lies further ahead: what takes longer is cut into steps. */
export const FURTHEST_DAYS = 730
/** What a new order suggests, in working days. */
export const SUGGESTED_DAYS = 10
