import '../zod'
import { ListInput } from '../common'
import * as thanks from '../thanks'
import { action } from './action'
import { thanking, verifying } from './groups'

const api = { function: 'api' } as const
const partyOffice = ['party_office'] as const

export const thanksActions = {
  'thanks.submit': action({
    input: thanks.SubmitThanksInput,
    output: thanks.ThanksReceipt,
    roles: 'anyone',
    ...api,
  }),
  'thanks.get': action({ input: thanks.NoteInput, output: thanks.NoteView, roles: 'anyone', ...api }),
  'thanks.withdraw': action({ input: thanks.WithdrawNoteInput, output: thanks.NoteView, roles: 'anyone', ...api }),
  'thanks.unpublish': action({ input: thanks.UnpublishNoteInput, output: thanks.NoteView, roles: 'anyone', ...api }),
  'thanks.wall': action({ input: thanks.WallInput, output: thanks.WallPage, roles: 'anyone', ...api }),

  // everybody who works here
  'thanks.internalWall': action({ input: thanks.WallInput, output: thanks.WallPage, roles: 'staff', ...api }),
  'thanks.received': action({ input: ListInput, output: thanks.ReceivedPage, roles: 'staff', ...api }),
  'thanks.consent': action({ input: thanks.ConsentNoteInput, output: thanks.NoteView, roles: 'staff', ...api }),

  // who verifies
  'thanks.queue': action({
    input: thanks.ThanksQueueInput,
    output: thanks.ThanksRowPage,
    roles: thanking,
    ...api,
  }),
  'thanks.candidates': action({
    input: thanks.CandidatesInput,
    output: thanks.Candidates,
    roles: verifying,
    ...api,
  }),
  'thanks.verify': action({ input: thanks.VerifyNoteInput, output: thanks.NoteView, roles: verifying, ...api }),
  'thanks.pass': action({ input: thanks.PassNoteInput, output: thanks.NoteView, roles: ['handler'], ...api }),
  'thanks.reject': action({ input: thanks.RejectNoteInput, output: thanks.NoteView, roles: verifying, ...api }),

  // the Party office
  'thanks.confirm': action({ input: thanks.ConfirmNoteInput, output: thanks.NoteView, roles: partyOffice, ...api }),
  'thanks.publish': action({ input: thanks.PublishNoteInput, output: thanks.NoteView, roles: partyOffice, ...api }),
  'thanks.hide': action({ input: thanks.HideNoteInput, output: thanks.NoteView, roles: partyOffice, ...api }),
  'thanks.show': action({ input: thanks.ShowNoteInput, output: thanks.NoteView, roles: partyOffice, ...api }),
  'thanks.recheck': action({ input: thanks.RecheckNoteInput, output: thanks.NoteView, roles: partyOffice, ...api }),

  // commendation
  'thanks.nominate': action({ input: thanks.NominateNoteInput, output: thanks.NoteView, roles: thanking, ...api }),
  'thanks.decideNomination': action({
    input: thanks.DecideNominationInput,
    output: thanks.NoteView,
    roles: partyOffice,
    ...api,
  }),
} as const
