import type { Examples } from './example'

export const peopleExamples: Examples = {
  'people.find': { text: '凌' },
}
