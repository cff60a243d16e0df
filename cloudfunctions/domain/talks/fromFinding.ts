import { AppError } from '@nuanyu/types/errors'
import type { TalkPlan } from '@nuanyu/types/findings'
import type { Context } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { momentOf } from '../../kernel/living/store'
import type { FindingRecord } from '../findings/records'
import type { TalkRecord } from './records'
import { arrange } from './rules'
import { insertTalk } from './store'
import { appointmentAt, whom } from './whom'

/** The talk that follows from a finding: with the person, or for a unit with somebody of it. */
export async function arrangedFrom(
  finding: FindingRecord,
  plan: TalkPlan,
  input: { commandId: string; text: string },
  context: Context,
): Promise<{ record: TalkRecord; write(tx: Transaction): Promise<void> }> {
  const { viewer, now, secrets } = context
  const { person, department } = await whom(plan.staffId, 'talk.staffId')
  if (person.staffId === viewer.staff?.staffId) throw new AppError('SELF_REVIEW')
  const fits = finding.person ? finding.person.staffId === person.staffId : department.id === finding.department.id
  if (!fits) {
    const message = finding.person ? '约谈的应是这条发现涉及的人' : '约谈的应是这个科室的人'
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'talk.staffId', message }] } })
  }
  const record = arrange(
    secrets.idOf('talk', finding._id, input.commandId),
    {
      office: 'party_office',
      person,
      department,
      matter: input.text,
      source: { kind: 'finding', id: finding._id },
      at: appointmentAt(plan, now, 'talk.day'),
      place: plan.place,
    },
    viewer,
    momentOf(input, context),
  )
  return { record, write: (tx) => insertTalk(tx, record, context) }
}
