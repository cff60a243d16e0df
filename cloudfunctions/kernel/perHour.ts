/**
 * How often one WeChat person may do something within an hour, until the hospital sets other numbers. Generous, because
 * a phone at the nurses' station serves a whole ward; what stays below it but looks odd is shown to the office
 * (domain/watch) and refused to nobody.
 */
export const PER_HOUR = { rate: 120, submit: 30, follow: 30, myData: 12, join: 20, setUp: 6, thanks: 20, clinic: 40 }
