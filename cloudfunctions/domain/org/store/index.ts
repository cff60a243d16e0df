/** The only files that touch `hospital`, `branches`, `departments`, `posts` and `codes`. */
export * from './change'
export * from './hanging'
export * from './issuing'
export * from './organisation'
export * from './places'
