import '../zod'
import * as bulletins from '../bulletins'
import * as consequences from '../consequences'
import * as receipts from '../receipts'
import { ExportedFile } from '../reports'
import { SourceFacts, SourceInput } from '../sources'
import { action, Nothing } from './action'
import { announcing } from './groups'

const writing = ['party_office'] as const
const { BulletinView: view } = bulletins

export const bulletinsActions = {
  // everybody at work
  'bulletins.tray': action({
    input: receipts.PapersInput,
    output: receipts.PaperPage,
    roles: 'staff',
    function: 'api',
  }),
  'bulletins.read': action({
    input: bulletins.BulletinInput,
    output: bulletins.BulletinPaper,
    roles: 'staff',
    function: 'api',
  }),

  // choosing people and places
  'bulletins.people': action({
    input: receipts.PickInput,
    output: receipts.Picked,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.choices': action({ input: Nothing, output: receipts.AudienceChoices, roles: announcing, function: 'api' }),
  'bulletins.facts': action({ input: SourceInput, output: SourceFacts, roles: writing, function: 'api' }),

  // the offices
  'bulletins.queue': action({
    input: bulletins.BulletinsInput,
    output: bulletins.BulletinPage,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.open': action({ input: bulletins.BulletinInput, output: view, roles: announcing, function: 'api' }),
  'bulletins.receipts': action({
    input: receipts.ReceiptsInput,
    output: receipts.ReceiptPage,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.draft': action({ input: bulletins.DraftBulletinInput, output: view, roles: writing, function: 'api' }),
  'bulletins.edit': action({ input: bulletins.EditBulletinInput, output: view, roles: writing, function: 'api' }),
  'bulletins.submit': action({ input: bulletins.OnBulletinInput, output: view, roles: writing, function: 'api' }),
  'bulletins.sendBack': action({
    input: bulletins.BulletinReasonInput,
    output: view,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.clear': action({ input: bulletins.ClearBulletinInput, output: view, roles: announcing, function: 'api' }),
  'bulletins.consult': action({
    input: bulletins.ConsultBulletinInput,
    output: view,
    roles: ['discipline'],
    function: 'api',
  }),
  'bulletins.approve': action({ input: bulletins.OnBulletinInput, output: view, roles: announcing, function: 'api' }),
  'bulletins.issue': action({ input: bulletins.OnBulletinInput, output: view, roles: announcing, function: 'api' }),
  'bulletins.remind': action({ input: bulletins.OnBulletinInput, output: view, roles: writing, function: 'api' }),
  'bulletins.correct': action({ input: bulletins.CorrectBulletinInput, output: view, roles: writing, function: 'api' }),
  'bulletins.approveCorrection': action({
    input: bulletins.ClearBulletinInput,
    output: view,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.dropCorrection': action({
    input: bulletins.BulletinReasonInput,
    output: view,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.withdraw': action({
    input: bulletins.BulletinReasonInput,
    output: view,
    roles: announcing,
    function: 'api',
  }),
  'bulletins.word': action({
    input: bulletins.BulletinInput,
    output: ExportedFile,
    roles: writing,
    function: 'export',
  }),

  // what follows from them
  'consequences.list': action({
    input: consequences.ConsequencesInput,
    output: consequences.ConsequencePage,
    roles: writing,
    function: 'api',
  }),
  'consequences.enter': action({
    input: consequences.EnterConsequenceInput,
    output: consequences.ConsequenceView,
    roles: writing,
    function: 'api',
  }),
  'consequences.confirm': action({
    input: consequences.ConfirmConsequenceInput,
    output: consequences.ConsequenceView,
    roles: writing,
    function: 'api',
  }),
  'consequences.strike': action({
    input: consequences.StrikeConsequenceInput,
    output: consequences.ConsequenceView,
    roles: writing,
    function: 'api',
  }),
  'consequences.export': action({
    input: consequences.ExportConsequencesInput,
    output: ExportedFile,
    roles: writing,
    function: 'export',
  }),
} as const
