export * from './commands'
export * from './importing'
export * from './views'
export * from './words'
