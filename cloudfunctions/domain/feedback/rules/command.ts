import type { Change, Finding } from '@nuanyu/types/feedback'
import type { Settings } from '@nuanyu/types/settings'
import type { Viewer } from '../../../kernel/viewer'
import type { Calendar } from '../../time/workingDays'
import type { CaseRecord, DepartmentRef, Turn } from '../records'
import type { CaseState } from '@nuanyu/types/feedback'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'evaluate'; solved: boolean; satisfied: boolean; reason: string }
  | { name: 'addInfo'; text: string }
  | { name: 'release' }
  | { name: 'withdraw'; reason: string }
  | { name: 'reopen'; why: 'dissatisfied' | 'new_facts'; reason: string }
  | { name: 'reportRetaliation'; text: string }
  | { name: 'accept' }
  | { name: 'investigate' }
  | { name: 'submitReply'; text: string; change: Change; findings: { ref: string; finding: Finding }[] }
  | { name: 'contribute'; text: string }
  | { name: 'askInfo'; question: string }
  | { name: 'requestExtension'; days: number; reason: string }
  | { name: 'handOn'; reason: string }
  | { name: 'nameStaff'; summary: string; staff: NamedStaff }
  | { name: 'note'; text: string }
  | { name: 'clearRisk'; text: string }
  | { name: 'approveReply' }
  | { name: 'returnReply'; reason: string }
  | { name: 'assign'; departments: AssignedDepartment[]; keptOut: string[] }
  | { name: 'decideExtension'; granted: boolean; reason: string }
  | { name: 'decline'; ground: string; explanation: string }
  | { name: 'merge'; into: { id: string; code: string } }
  | { name: 'transferDiscipline'; reason: string }
  | { name: 'referDispute'; explanation: string }
  | { name: 'handleRetaliation'; text: string }
  | { name: 'urge'; text: string }
  | { name: 'raise'; text: string }
  | { name: 'hold'; on: boolean; reason: string }
  | { name: 'archive' }

/** `staffed`: whether somebody there may answer, now that some are kept out. */
export type AssignedDepartment = DepartmentRef & { branchId: string | null; staffed: boolean }

/** `keptOut`: the person and their head. `staffed`: whether the answering department has anybody left. */
export type NamedStaff = { ref: string; key: string; name: string; keptOut: string[]; staffed: boolean }

/** `deadlines` are those in force now: a round that starts takes them with it. */
export type Moment = Pick<Settings, 'deadlines' | 'declineGrounds'> & {
  now: Date
  calendar: Calendar
  commandId: string
  fingerprint: string
}

/** What a command changes. Everything else of the case stays. */
export type Effect = { state?: CaseState; turn?: Turn; change?: Partial<CaseRecord>; text?: string }

/** How one command changes a case. Pure; whether it may be given was asked before. */
export type EffectOf<N extends Command['name']> = (
  record: CaseRecord,
  command: Extract<Command, { name: N }>,
  by: { viewer: Viewer } & Pick<Moment, 'now' | 'calendar' | 'deadlines' | 'declineGrounds'>,
) => Effect
