import type { Examples } from './example'

export const watchExamples: Examples = {
  'watch.questions': { state: 'open' },
  'watch.look': { commandId: 'command-0123456789', id: 'watch-1', note: '科室刚发了码' },
}
