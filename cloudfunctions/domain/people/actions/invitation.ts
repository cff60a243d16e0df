import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { limit } from '../../../kernel/limits'
import { doorAt, joinView } from '../present'
import { stateFor } from '../policy'
import { whyNotOpen } from '../rules'
import { findInvitation, getApproval, getPerson } from '../store'
import { presentClosed, presentInvitation } from '../views'

/** Whom an invitation is for, before they say that it is they. Each look counts: codes are not to be guessed. */
export const invitation = handle('people.invitation', 'person', async ({ code }, context) => {
  const { viewer, now, secrets } = context
  await limit('join', context)
  const found = await findInvitation(secrets.idOf('invitation', code))
  if (!found) throw new AppError('NOT_FOUND', { message: '没有这个邀请码，请核对后再试' })
  const state = stateFor(found, viewer.personKey, now)
  if (state === 'mine' && found.approvalId) return joinView(await getApproval(found.approvalId), context)
  const door = await doorAt(now)
  if (state !== 'open') {
    const closed = state === 'mine' ? 'used' : state
    return presentClosed(closed, whyNotOpen[closed], door.hospital)
  }
  return presentInvitation(found, (await getPerson(found.staffId)).roster, door)
})
