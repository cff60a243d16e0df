/**
 * Numbers of the room. Before anything is decided about somebody they have at least five working days to answer, as
 * before a veto (DOMAIN §5); the day on which they are told is day zero.
 */
export const ANSWER_WORKING_DAYS = 5

/** So many working days before the end somebody who has not answered is reminded, in the morning. */
export const REMIND_WORKING_DAYS = 1
export const REMIND_AT_HOUR = 9
