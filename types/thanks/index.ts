/** The contract of thank-you notes: what patients are grateful for, and how far it is shown. */
export * from './taxonomy'
export * from './submit'
export * from './view'
export * from './commands'
export * from './lists'
