/**
 * Terms of the veto, in working days after the day of the notice. DOMAIN §5 asks for at least five days of statement; ten
 * for an appeal is this product's own (verify with the hospital's rules before go-live).
 */
export const STATEMENT_DAYS = 5
export const APPEAL_DAYS = 10
/** Different people who must agree, at least one of them of discipline. */
export const APPROVERS = 2
