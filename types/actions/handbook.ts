import '../zod'
import { ListInput } from '../common'
import * as handbook from '../handbook'
import * as reports from '../reports'
import { action, Nothing } from './action'
import { overseeing } from './groups'

const editing = ['party_office'] as const

export const handbookActions = {
  'handbook.read': action({
    input: handbook.ReadHandbookInput,
    output: handbook.HandbookView,
    roles: 'anyone',
    function: 'api',
  }),
  'handbook.today': action({ input: Nothing, output: handbook.Today, roles: 'staff', function: 'api' }),
  'handbook.quiz': action({ input: handbook.QuizInput, output: handbook.Quiz, roles: 'staff', function: 'api' }),
  'handbook.answerQuiz': action({
    input: handbook.AnswerQuizInput,
    output: handbook.QuizRow,
    roles: 'staff',
    function: 'api',
  }),
  'handbook.myQuizzes': action({
    input: handbook.MyQuizzesInput,
    output: handbook.QuizPage,
    roles: 'staff',
    function: 'api',
  }),
  'handbook.forgetQuizzes': action({
    input: handbook.ForgetQuizzesInput,
    output: handbook.Forgotten,
    roles: 'staff',
    function: 'api',
  }),
  'handbook.versions': action({ input: ListInput, output: handbook.VersionPage, roles: editing, function: 'api' }),
  'handbook.compare': action({
    input: handbook.CompareInput,
    output: handbook.Comparison,
    roles: editing,
    function: 'api',
  }),
  'handbook.draft': action({ input: Nothing, output: handbook.DraftView, roles: editing, function: 'api' }),
  'handbook.startDraft': action({
    input: handbook.StartDraftInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.addPhrase': action({
    input: handbook.AddPhraseInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.changePhrase': action({
    input: handbook.ChangePhraseInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.retirePhrase': action({
    input: handbook.OnePhraseInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.restorePhrase': action({
    input: handbook.OnePhraseInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.movePhrase': action({
    input: handbook.MovePhraseInput,
    output: handbook.Draft,
    roles: editing,
    function: 'api',
  }),
  'handbook.discardDraft': action({
    input: handbook.DiscardDraftInput,
    output: handbook.DraftView,
    roles: editing,
    function: 'api',
  }),
  // What needs the dictionary of pinyin or reads and writes tables is apart from what everybody waits for.
  'handbook.publish': action({
    input: handbook.PublishInput,
    output: handbook.Published,
    roles: editing,
    function: 'export',
  }),
  'handbook.export': action({
    input: handbook.ExportHandbookInput,
    output: reports.ExportedFile,
    roles: editing,
    function: 'export',
  }),
  'handbook.template': action({ input: Nothing, output: reports.ExportedFile, roles: editing, function: 'export' }),
  'handbook.previewImport': action({
    input: handbook.PreviewImportInput,
    output: handbook.ImportPreview,
    roles: editing,
    function: 'export',
  }),
  'handbook.importProblems': action({
    input: handbook.PreviewImportInput,
    output: reports.ExportedFile,
    roles: editing,
    function: 'export',
  }),
  'handbook.import': action({
    input: handbook.ImportInput,
    output: handbook.Draft,
    roles: editing,
    function: 'export',
  }),
  'handbook.heat': action({ input: handbook.HeatInput, output: handbook.HeatView, roles: overseeing, function: 'api' }),
} as const
