import { handle } from '../../../kernel/action'
import { getDepartment } from '../../org/store'
import { wrong } from '../grants'
import { assertBranch } from '../assertPlaces'
import { personView } from '../present'
import type { RosterRecord } from '../records'
import { orSentBefore, sentBefore, touchList, writeChange } from '../store'

/** Somebody who is not in the list of the personnel office, or not yet. */
export const add = handle('people.add', 'staff', async (input, context) => {
  const { commandId: _commandId, staffId, ...facts } = input
  const department = await getDepartment(facts.departmentId, 'departmentId')
  await assertBranch(facts.branchId, context.now)
  await orSentBefore(() =>
    context.db.transact(async (tx) => {
      if (await sentBefore(tx, input, context)) return
      await touchList(tx)
      const taken = await tx.get<RosterRecord>('roster', staffId)
      if (taken) throw wrong('staffId', `这个工号已经有了：${taken.name}（${taken.departmentName}）`)
      const roster: RosterRecord = {
        _id: staffId,
        version: 0,
        ...facts,
        departmentName: department.name,
        state: 'listed',
        key: null,
        invitation: null,
        leftAt: null,
        updatedAt: context.now,
      }
      await writeChange(tx, 'people.add', { roster, change: `- → listed ${facts.departmentId}` }, context)
    }),
  )
  return personView(staffId, context)
})
