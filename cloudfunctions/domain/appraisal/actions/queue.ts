import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { _ } from '../../../kernel/database'
import { effectiveVetoes } from '../../veto/store'
import { gradesOf } from '../present'
import { appraisals } from '../store'
import { presentRow } from '../views'

const PAGE = 50

/** What waits for an office, longest first. Nobody's own is in it. */
export const queue = handle('appraisal.queue', 'staff', async (input, { viewer, now, settings }) => {
  const waiting = {
    confirm: _.or({ state: 'stated' }, { state: 'proposed', stateUntil: _.lt(now) }),
    publish: { state: 'confirmed' },
    appealed: { state: 'appealed' },
  }[input.queue]
  const own = { year: input.year, 'person.staffId': _.neq(viewer.staff?.staffId ?? '') }
  const found = await appraisals.page(_.and(own, waiting), ['updatedAt', 'asc'], decodeCursor(input.cursor), PAGE + 1)
  const vetoes = await effectiveVetoes(
    found.map(({ person }) => person.staffId),
    input.year,
  )
  const vetoed = new Set(vetoes.map(({ person }) => person.staffId))
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, vetoed.has(record.person.staffId), gradesOf(settings)),
  )
})
