import type { CaseRecord } from '../feedback/records'
import type { Notice } from '../notices/notice'
import type { ChangeRecord } from './records'

/** Who is told what about 您提我改. */

export function noticesFor(before: ChangeRecord, after: ChangeRecord, cases: readonly CaseRecord[]): Notice[] {
  if (after.queue === 'review' && before.queue !== 'review') return [toReviewers(after)]
  if (before.queue === 'review' && after.returned) return after.writers.map(({ key }) => toWriter(after, key))
  return before.state === 'review' && after.state === 'published' ? toOwners(after, cases) : []
}

function toReviewers({ _id, state, writers }: ChangeRecord): Notice {
  return {
    to: { kind: 'role', role: 'party_office', departmentId: null, except: writers.map(({ key }) => key) },
    template: 'case_todo',
    title: state === 'review' ? '“您提我改”等您审核' : '“您提我改”的更正等您审核',
    body: '请打开查看',
    page: `office/change/index?id=${_id}`,
    urgency: 'normal',
  }
}

function toWriter({ _id }: ChangeRecord, personKey: string): Notice {
  return {
    to: { kind: 'person', personKey },
    template: 'case_todo',
    title: '“您提我改”被退回修改',
    body: '请打开查看原因',
    page: `office/change/index?id=${_id}`,
    urgency: 'normal',
  }
}

/** Each person once. Nobody can be told who left nothing to be found by, or for whom staff wrote it down. */
function toOwners({ _id }: ChangeRecord, cases: readonly CaseRecord[]): Notice[] {
  const owners = new Map<string, string>()
  for (const { _id: caseId, ownerKey, identityMode, enteredBy, mergedFrom } of cases) {
    if (identityMode !== 'anonymous' && !enteredBy) owners.set(ownerKey, caseId)
    for (const one of mergedFrom) if (one.reachable && !owners.has(one.ownerKey)) owners.set(one.ownerKey, one.id)
  }
  return [...owners].map(([personKey, caseId]) => ({
    to: { kind: 'owner', personKey, caseId },
    template: 'case_progress',
    title: '您反映的问题有了改进',
    body: '请看看我们改了什么',
    page: `patient/changes/index?id=${_id}`,
    urgency: 'normal',
  }))
}
