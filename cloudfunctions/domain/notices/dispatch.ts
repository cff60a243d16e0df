import type { Role } from '@nuanyu/types/roles'
import { _, type Collection, database, DuplicateKey, type Transaction } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JournalEntry } from '../../kernel/journal'
import { departmentsOf, hasRole, type StaffRecord, type Viewer } from '../../kernel/viewer'
import { belongsTo } from '../findings/policy'
import { addToDigest, digestId } from './digest'
import { type Audience, type Notice, type NoticeRecord, recordOf } from './notice'

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
      await writeNotices(tx, entry, staff, now)
      await tx.update('journal', entry._id, { dispatched: true })
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    // Its notices are there, all of them: only the mark is missing, as after a journal was brought back.
    await database.updateWhere('journal', { _id: entry._id }, { dispatched: true })
  }
}

async function writeNotices(tx: Transaction, entry: JournalEntry, staff: StaffRecord[], now: Date): Promise<void> {
  const looks = entry.notices.some(({ to }) => to.kind === 'role' && to.notSubject)
  const subject = looks ? await subjectOf(tx, entry) : nobody
  for (const [index, notice] of entry.notices.entries()) {
    for (const personKey of recipients(notice.to, entry.by.key, subject, staff, now)) {
      if (notice.urgency === 'digest') await countIn(tx, notice, personKey, entry.at)
      else await tx.insert('notices', recordOf(notice, `${entry._id}-${index}-${personKey}`, personKey, entry.at))
    }
  }
}

async function countIn(
  tx: Transaction,
  notice: Extract<Notice, { urgency: 'digest' }>,
  personKey: string,
  at: Date,
): Promise<void> {
  const before = await tx.get<NoticeRecord>('notices', digestId(notice.kind, personKey, at))
  await tx.replace('notices', addToDigest(before, notice, personKey, at))
}

type Subject = { keys: string[]; departments: string[] }

const nobody: Subject = { keys: [], departments: [] }

/** Whom the record is about and where they work, as it is now: what is dismissed is about nobody any more. */
async function subjectOf(tx: Transaction, { about }: JournalEntry): Promise<Subject> {
  const [collection = '', id = ''] = about.split('/')
  type About = { _id: string; person?: { key: string | null; departmentId?: string } | null }
  const record = await tx.get<About>(collection as Collection, id)
  const { key = null, departmentId } = record?.person ?? {}
  return { keys: key ? [key] : [], departments: departmentId ? [departmentId] : [] }
}

/** Nobody needs to be told what they just did, or what is about them or somebody they work with. */
function recipients(to: Audience, doer: string, subject: Subject, staff: StaffRecord[], now: Date): string[] {
  const notOf = to.kind === 'owner' ? [] : [to.notOf ?? []].flat().concat(to.kind === 'role' ? subject.departments : [])
  const isOfThem = (member: StaffRecord) => notOf.some((id) => belongsTo(id, viewerOf(member), now))
  if (to.kind !== 'role') return staff.some((one) => one._id === to.personKey && isOfThem(one)) ? [] : [to.personKey]
  const except = [...to.except, doer, ...subject.keys]
  return staff
    .filter((member) => !except.includes(member._id) && holds(member, to.role, to.departmentId, now))
    .filter((member) => !isOfThem(member))
    .map((member) => member._id)
}

function holds(member: StaffRecord, role: Role, departmentId: string | null, now: Date): boolean {
  const viewer = viewerOf(member)
  if (departmentId === null) return hasRole(viewer, role, now)
  const departments = departmentsOf(viewer, role, now)
  return departments === 'all' || departments.includes(departmentId)
}

function viewerOf(member: StaffRecord): Viewer {
  return { openid: member.openid, personKey: member._id, staff: member }
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
