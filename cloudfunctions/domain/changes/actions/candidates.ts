import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { casesWithChange } from '../../feedback/store'
import { answeredStates } from '../policy'
import { presentCandidate } from '../views'

const PAGE = 20

/** What an entry may come from: what was answered, and nothing of what the patient wrote. */
export const candidates = handle(
  'changes.candidates',
  'staff',
  async ({ kind, departmentId, cursor }, { viewer, now }) => {
    const found = await casesWithChange(kind, answeredStates, viewer, departmentId, decodeCursor(cursor), PAGE + 1)
    return toPage(
      found,
      PAGE,
      ({ reply, _id }) => ({ at: reply?.at ?? now, id: _id }),
      (record) => presentCandidate(record, viewer, now),
    )
  },
)
