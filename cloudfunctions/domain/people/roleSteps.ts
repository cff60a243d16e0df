import type { Context } from '../../kernel/context'
import { database } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import { writeJournal } from '../../kernel/journal'
import type { StaffRecord } from '../../kernel/viewer'
import { passRoles } from './rules/passing'
import { staffWithStepDue } from './store'

const BATCH = 50

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** The job: roles that end are announced a month before, and what they leave behind is looked through on the day. */
export async function passRoleSteps(author: Author): Promise<number> {
  const due = await staffWithStepDue(author.now, BATCH)
  return eachAlone('roles', due, ({ _id }) =>
    database.transact(async (tx) => {
      const staff = await tx.get<StaffRecord>('staff', _id)
      if (!staff?.roleStepAt || staff.roleStepAt > author.now) return
      const passed = passRoles(staff, author)
      await tx.replace('staff', passed.staff)
      for (const one of passed.handovers) await tx.insert('handovers', one)
      const entry = { action: 'jobs.roles', about: `roster/${staff.staffId}`, change: passed.change }
      await writeJournal(tx, { ...entry, notices: passed.notices }, author)
    }),
  )
}
