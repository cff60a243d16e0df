/** Working days that the person has to confirm the minutes; without their word it is closed only afterwards. */
export const ACKNOWLEDGE_WORKING_DAYS = 5

/** The day before, at this hour, whoever is to come is reminded. */
export const REMIND_AT = '09:00'
