export * from './commands'
export * from './views'
export * from './words'
