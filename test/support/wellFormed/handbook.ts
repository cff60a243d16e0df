import { newCommandId } from '../hospital'
import type { Examples } from './example'

const edit = () => ({ commandId: newCommandId(), version: 1 })
const words = { scene: '迎接', text: '您早，请里面坐', note: '' }
const table = { version: 1, fileId: 'cloud://env.bucket/uploads/a.xlsx', mode: 'merge' as const }

export const handbookExamples: Examples = {
  'handbook.today': {},
  'handbook.quiz': { postKind: null },
  'handbook.answerQuiz': { quizId: newCommandId(), version: 1, postKind: null, answers: [0, 0, 0, 0, 0, 0] },
  'handbook.myQuizzes': {},
  'handbook.forgetQuizzes': { commandId: newCommandId() },
  'handbook.versions': {},
  'handbook.compare': { from: 0, to: 1 },
  'handbook.draft': {},
  'handbook.startDraft': { commandId: newCommandId(), from: 1 },
  'handbook.addPhrase': { ...edit(), tone: 'warm', postKind: 'ward', ...words },
  'handbook.changePhrase': { ...edit(), phraseId: 'ward-w01', ...words, meaning: 'same' },
  'handbook.retirePhrase': { ...edit(), phraseId: 'ward-w01' },
  'handbook.restorePhrase': { ...edit(), phraseId: 'ward-w01' },
  'handbook.movePhrase': { ...edit(), phraseId: 'ward-w01', before: null },
  'handbook.discardDraft': edit(),
  'handbook.publish': { ...edit(), note: '按患者意见修订' },
  'handbook.export': { version: 1 },
  'handbook.template': {},
  'handbook.previewImport': table,
  'handbook.importProblems': table,
  'handbook.import': { commandId: newCommandId(), ...table, hash: 'x' },
  'handbook.heat': { year: '2026' },
}
