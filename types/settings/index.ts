/** The contract of what a hospital may set itself: taxonomies, rules of time, texts, calendar years. */
export * from './calendar'
export * from './choices'
export * from './kinds'
export * from './numbers'
export * from './terms'
export * from './texts'
export * from './views'
