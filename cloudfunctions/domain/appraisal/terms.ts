/** In working days after the day itself; this product's own (verify with the hospital's rules before go-live). */
export const STATE_DAYS = 5
export const APPEAL_DAYS = 10
/** The grade that a veto gives: 《关于建立医务人员医德考评制度的指导意见（试行）》 2007, where one breach makes 较差. */
export const VETO_GRADE = 'poor'
