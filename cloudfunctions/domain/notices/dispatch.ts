import type { Role } from '@nuanyu/types/roles'
import { _, database, DuplicateKey } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JournalEntry } from '../../kernel/journal'
import { departmentsOf, hasRole, type StaffRecord, type Viewer } from '../../kernel/viewer'
import type { Audience, NoticeRecord } from './notice'

const BATCH = 50

/**
 * Turns the journal's notices into one in-app notice a person, exactly once: the mark on the entry and the
 * notices commit together, and their ids are derived, so that a repeat after a crash writes the same ones.
 */
export async function dispatchJournal(now: Date): Promise<number> {
  const entries = await database.find<JournalEntry>('journal', {
    where: { dispatched: false },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })
  if (entries.length === 0) return 0
  const staff = await activeStaff()
  return eachAlone('dispatch', entries, (entry) => dispatch(entry, staff, now))
}

async function dispatch(entry: JournalEntry, staff: StaffRecord[], now: Date): Promise<void> {
  try {
    await database.transact(async (tx) => {
      const current = await tx.get<JournalEntry>('journal', entry._id)
      if (!current || current.dispatched) return
      for (const notice of noticesOf(entry, staff, now)) await tx.insert('notices', notice)
      await tx.update('journal', entry._id, { dispatched: true })
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}

function noticesOf(entry: JournalEntry, staff: StaffRecord[], now: Date): NoticeRecord[] {
  return entry.notices.flatMap(({ to, template, title, body, page }, index) =>
    recipients(to, staff, now)
      // Nobody needs to be told what they just did.
      .filter((personKey) => personKey !== entry.by.key || to.kind === 'owner')
      .map((personKey) => ({
        _id: `${entry._id}-${index}-${personKey}`,
        to: personKey,
        caseId: to.kind === 'owner' ? to.caseId : null,
        at: entry.at,
        template,
        title,
        body,
        page,
        read: false,
        delivery: 'pending' as const,
        claimedAt: null,
        attempts: 0,
      })),
  )
}

function recipients(to: Audience, staff: StaffRecord[], now: Date): string[] {
  if (to.kind === 'owner') return [to.personKey]
  return staff
    .filter((member) => member._id !== to.except && holds(member, to.role, to.departmentId, now))
    .map((member) => member._id)
}

function holds(member: StaffRecord, role: Role, departmentId: string | null, now: Date): boolean {
  const viewer: Viewer = { openid: member.openid, personKey: member._id, staff: member }
  if (departmentId === null) return hasRole(viewer, role, now)
  const departments = departmentsOf(viewer, role, now)
  return departments === 'all' || departments.includes(departmentId)
}

/** People with any role, by pages of a hundred: ordinary staff without one are never notified this way. */
async function activeStaff(): Promise<StaffRecord[]> {
  const all: StaffRecord[] = []
  for (let last = ''; ;) {
    const page = await database.find<StaffRecord>('staff', {
      where: { active: true, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: 100,
    })
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? ''
  }
}
