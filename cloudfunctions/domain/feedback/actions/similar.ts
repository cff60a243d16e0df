import { AppError } from '@nuanyu/types/errors'
import { caseStates } from '@nuanyu/types/feedback'
import { handle } from '../../../kernel/action'
import { sayWhen } from '../../time/sayWhen'
import { relationsTo, seesEverything } from '../policy'
import { likenessOf, NEAR_MS } from '../similarity'
import { casesNear, getCase } from '../store'
import { excerpt } from '../views'

const SHOWN = 5

/** Only cases that the viewer may read themselves. */
export const similar = handle('feedback.similar', 'staff', async ({ caseId }, { viewer, now }) => {
  const mayRead = (record: Parameters<typeof relationsTo>[0]) => seesEverything(relationsTo(record, viewer, now))
  const record = await getCase(caseId)
  if (!mayRead(record)) throw new AppError('NOT_FOUND')
  const cases = (await casesNear(record, NEAR_MS))
    .filter((other) => mayRead(other) && !other.heldUntil)
    .map((other) => ({ other, ...likenessOf(record, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
  return {
    cases: cases.map(({ other, because }) => ({
      id: other._id,
      code: other.code,
      stateLabel: caseStates[other.state],
      department: (other.department ?? other.place)?.name ?? '待分派',
      excerpt: excerpt(other.words),
      submitted: sayWhen(other.submittedAt, now),
      because,
    })),
  }
})
