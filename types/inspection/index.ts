export * from './items'
export * from './plan'
export * from './callees'
export * from './calls'
