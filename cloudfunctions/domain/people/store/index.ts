/**
 * The only files that touch `staff`, `roster`, `invitations`, `approvals`, `imports`, `importRows`, `handovers` and
 * `staffing`.
 */
export * from './staff'
export * from './roster'
export * from './change'
export * from './approvals'
export * from './founding'
export * from './handovers'
export * from './imports'
export * from './places'
export * from './reach'
