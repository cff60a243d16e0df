import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import type { StaffRecord } from '../../../kernel/viewer'
import { joinView } from '../present'
import { join as joined, whyNotOpen } from '../rules'
import { changePerson, findInvitation, getApproval, invitationIn, latestJoin } from '../store'

const CHECK_LENGTH = 4

/** "是我". The openid waits sealed until a second person agreed; before that nothing is bound to anybody. */
export const join = handle('people.join', 'person', async (input, context) => {
  const { viewer, now, secrets, newId } = context
  // Without the command id: sent again with another code, it would not count.
  await limit('join', context)
  const id = secrets.idOf('invitation', input.code)
  const found = await findInvitation(id)
  if (!found) throw new AppError('NOT_FOUND', { message: '没有这个邀请码，请核对后再试' })
  const waiting = await latestJoin(viewer.personKey)
  if (waiting?.state === 'waiting' && waiting.staffId !== found.staffId)
    throw new AppError('WRONG_STATE', { message: '您已经确认了另一个邀请，正在等批准' })
  await changePerson(
    found.staffId,
    { commandId: input.commandId, code: id },
    'people.join',
    async (person, tx) => {
      const invitation = await invitationIn(tx, id)
      if (!invitation) throw new AppError('NOT_FOUND')
      const mine = await tx.get<StaffRecord>('staff', viewer.personKey)
      const sealed = secrets.seal({ openid: viewer.openid }, `join/${viewer.personKey}`)
      return joined(person, invitation, mine, { viewer, now, newId, check: context.newCode(CHECK_LENGTH), sealed })
    },
    context,
  )
  const used = await findInvitation(id)
  if (!used?.approvalId) throw new AppError('WRONG_STATE', { message: whyNotOpen.revoked })
  return joinView(await getApproval(used.approvalId), context)
})
