import { AppError } from '@nuanyu/types/errors'
import type { RoleGrant } from '@nuanyu/types/roles'
import { handle } from '../../../kernel/action'
import { limit, limitAll } from '../../../kernel/limits'
import { foundHospital } from '../../org/founding'
import type { RosterRecord } from '../records'
import { staffOf } from '../rules/change'
import { hadAdmin, orSentBefore, sentBefore, setUpIn, touchList, writeChange, writeSetUp } from '../store'

const ADMIN: RoleGrant = { role: 'admin', scope: { kind: 'hospital' }, until: null }

/**
 * The very first administrator, by the code that the deployment printed. It works until there has been one, and never
 * again. Every try counts, also a resend: a code is not to be guessed.
 */
export const setUp = handle('people.setUp', 'person', async (input, context) => {
  const { viewer, now, secrets, newId } = context
  await limit('setUp', context)
  await limitAll('setUp', context)
  if (!secrets.isSetUpCode(input.code)) throw new AppError('FORBIDDEN', { message: '启用码不对，请和部署人员核对' })
  const { code: _code, ...said } = input
  const had = await hadAdmin()
  await orSentBefore(() =>
    context.db.transact(async (tx) => {
      if (await sentBefore(tx, said, context)) return
      if (had || (await setUpIn(tx)))
        throw new AppError('WRONG_STATE', { message: '启用码已经用过了。要加管理员，请让现有的管理员发邀请' })
      await touchList(tx)
      const department = await foundHospital(tx, input, newId)
      const roster: RosterRecord = {
        _id: input.staffId,
        version: 0,
        name: input.name,
        title: input.title,
        departmentId: department._id,
        departmentName: department.name,
        branchId: null,
        head: false,
        state: 'joined',
        key: viewer.personKey,
        invitation: null,
        leftAt: null,
        updatedAt: now,
      }
      const by = { now, branchOf: () => department.branchId }
      const staff = staffOf(
        roster,
        { key: viewer.personKey, openid: viewer.openid },
        { roles: [ADMIN], active: true },
        by,
      )
      await writeSetUp(tx, { at: now, staffId: input.staffId, foundedAt: null, alone: 0 })
      await writeChange(
        tx,
        'people.setUp',
        { roster, staff, change: '- → joined admin' },
        { ...context, viewer: { ...viewer, staff } },
      )
    }),
  )
  return { open: false }
})
