/**
 * Numbers of the room. Before anything is decided about somebody they have at least five working days to answer, as
 * before a veto (DOMAIN §5); the day on which they are told is day zero.
 */
export const ANSWER_WORKING_DAYS = 5
