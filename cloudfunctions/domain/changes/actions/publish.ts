import { handle } from '../../../kernel/action'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { assertPasses } from '../contentCheck'
import { assertNobodyRecognisable, linkedCases, problem, recognisable } from '../linked'
import { peopleBehind } from '../people'
import { isCandidate } from '../policy'
import { viewOf } from '../present'
import { assertMay, decide } from '../rules'
import { casesOf, changes } from '../store'
import type { CaseRecord } from '../../feedback/records'
import { noticesFor } from '../notify'

/**
 * A second person lets the public read it. Looked at once more before: who might be recognised, the content check, and
 * how many people are still behind it; those who can be told are told in the same transaction.
 */
export const publish = handle('changes.publish', 'staff', async (input, context) => {
  const { viewer, now } = context
  const at = momentOf(input, context)
  const seen = await changes.get(input.changeId)
  if (!isResend(seen, viewer, at, 'publish')) {
    assertMay(seen, 'publish', input.version, viewer, now)
    assertNobodyRecognisable(await recognisable(seen, await linkedCases(seen)))
    await assertPasses(seen, viewer.openid)
  }
  let cases: CaseRecord[] = []
  const after = await changes.change(
    input.changeId,
    'changes.publish',
    async (record, tx) => {
      // A case that was reopened meanwhile, or went to discipline, counts no longer, and its person is not told.
      cases = record.state === 'review' ? (await casesOf(tx, record)).filter(isCandidate) : []
      const command = { name: 'publish', n: peopleBehind(cases), caseIds: cases.map(({ _id }) => _id) } as const
      if (record.state === 'review' && cases.length === 0) throw problem('caseIds', '关联的反馈都有了变动，请退回修改')
      return decide(record, command, input.version, viewer, at)
    },
    context,
    undefined,
    (before, published) => noticesFor(before, published, cases),
  )
  return viewOf(after, context)
})
