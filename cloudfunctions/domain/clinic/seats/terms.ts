/** Names and telephones are kept this long after the event, for what is still to be asked or told. */
export const CONTACT_DAYS = 30
