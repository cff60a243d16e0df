import type { Context } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import type { StaffRecord } from '../../kernel/viewer'
import { assertRemaining } from './remaining'
import { toFirstAuditor } from './notify'
import { isDecidedAlone, makesApprover } from './policy'
import type { ApprovalRecord, Person, RosterRecord, SetUpRecord } from './records'
import { grant, keepOut, letIn, refuseGrant } from './rules'
import type { By, Change } from './rules/change'
import { writeSetUp } from './store'

type Word = { granted: boolean; reason: string }

/** What a decision makes of the person and of the approval, with everything that has to be looked up for it. */
export async function decideApproval(
  tx: Transaction,
  person: Person,
  approval: ApprovalRecord,
  { granted, reason }: Word,
  setUp: SetUpRecord | null,
  by: By,
  context: Context,
): Promise<Change> {
  const decision = { key: by.viewer.personKey, name: by.viewer.staff?.name ?? '', at: by.now, text: reason }
  const decided: ApprovalRecord = { ...approval, state: granted ? 'granted' : 'refused', sealed: '', decision }
  const withDecision = (change: Change): Change => ({ ...change, approvals: [decided] })
  if (!granted) {
    const refused = approval.kind === 'join' ? keepOut(person, approval, by) : refuseGrant(person, approval, by)
    return withDecision(refused)
  }
  if (approval.kind === 'grant') {
    const change = grant(person, approval, by)
    // A new end may be nearer than the old one.
    await assertRemaining(person, change.staff?.roles ?? [], by.now)
    return withDecision(await founded(tx, change, approval, setUp, by))
  }
  const mine = await tx.get<StaffRecord>('staff', approval.key)
  const { openid } = context.secrets.open<{ openid: string }>(approval.sealed, `join/${approval.key}`)
  const change = letIn(person, approval, openid, mine, by)
  await releaseNumber(tx, mine, person, approval)
  return withDecision(await founded(tx, change, approval, setUp, by))
}

/**
 * One WeChat is one member of staff, and one number is one WeChat. Whoever returns with another WeChat, or whose WeChat
 * had another number, gives the former record up; the conflicts follow them (follow.ts).
 */
async function releaseNumber(
  tx: Transaction,
  mine: StaffRecord | null,
  { roster }: Person,
  { key }: ApprovalRecord,
): Promise<void> {
  if (roster.key !== null && roster.key !== key) await tx.remove('staff', roster.key)
  if (!mine || mine.staffId === roster._id) return
  const other = await tx.get<RosterRecord>('roster', mine.staffId)
  if (other) await tx.replace('roster', { ...other, key: null, version: other.version + 1 } as RosterRecord)
}

/** Once a second approver is there nobody decides alone any more; what was decided alone the first auditor is told. */
async function founded(
  tx: Transaction,
  change: Change,
  approval: ApprovalRecord,
  setUp: SetUpRecord | null,
  { viewer, now }: By,
): Promise<Change> {
  if (setUp === null) return change
  const alone = setUp.alone + (isDecidedAlone(approval, viewer) ? 1 : 0)
  const foundedAt = setUp.foundedAt ?? (makesApprover(approval.roles) ? now : null)
  if (alone !== setUp.alone || foundedAt !== setUp.foundedAt) await writeSetUp(tx, { ...setUp, alone, foundedAt })
  if (alone === 0 || !approval.roles.some(({ role }) => role === 'auditor')) return change
  return { ...change, notices: [...(change.notices ?? []), toFirstAuditor(approval.key, alone)] }
}
