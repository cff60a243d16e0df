import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { insertFinding } from '../../findings/store'
import { findingsOf } from '../findingsOf'
import { viewOf } from '../present'
import { decide } from '../rules'
import { visits } from '../store'

/** From here on it stands, and each remark is a finding that somebody else reviews: all in one transaction. */
export const submit = handle('visits.submit', 'staff', async (input, context) => {
  const { viewer, calendar, secrets } = context
  const at = momentOf(input, context)
  const after = await visits.change(
    input.visitId,
    'visits.submit',
    (record) => {
      const findingIds = findingsOf(record, viewer, at, calendar, secrets).map(({ _id }) => _id)
      return decide(record, { name: 'submit', findingIds }, input.version, viewer, at)
    },
    context,
    async (tx, _before, record) => {
      for (const finding of findingsOf(record, viewer, at, calendar, secrets)) {
        await insertFinding(tx, finding, context)
      }
    },
  )
  return viewOf(after, context)
})
