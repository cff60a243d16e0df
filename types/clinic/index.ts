/** The contract of free clinics: events, the seats they give, the day itself, and what it came to. */
export * from './taxonomy'
export * from './event'
export * from './shown'
export * from './manage'
export * from './registration'
export * from './day'
export * from './people'
export * from './poster'
