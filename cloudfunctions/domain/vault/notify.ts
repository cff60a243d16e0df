import { vaultPurposes } from '@nuanyu/types/vault'
import type { CaseRecord } from '../feedback/records'
import type { Notice } from '../notices/notice'
import type { VaultRequestRecord } from './records'

/** Who is told what about the vault. No name of anybody is sent. */

const page = 'office/vault/index'

/** Where somebody may be in danger the custodian is called at any hour. */
export function toCustodians(request: VaultRequestRecord, { ownerKey, keptOut }: CaseRecord): Notice {
  return {
    to: { kind: 'role', role: 'custodian', departmentId: null, except: [request.by.key, ownerKey, ...keptOut] },
    template: 'case_todo',
    title: '有查看联系方式的申请',
    body: request.caseCode,
    page,
    urgency: request.purpose === 'safety' ? 'now' : 'normal',
  }
}

export function toRequester(request: VaultRequestRecord): Notice {
  return {
    to: { kind: 'person', personKey: request.by.key },
    template: 'case_todo',
    title: request.state === 'granted' ? '查看联系方式已同意' : '查看联系方式未同意',
    body: request.caseCode,
    page,
    urgency: request.purpose === 'safety' ? 'now' : 'normal',
  }
}

/** Each time. Whoever has only a follow code cannot be found, and for them it stands in the journal. */
export function toOwner(request: VaultRequestRecord, { ownerKey, enteredBy, _id }: CaseRecord): Notice[] {
  if (enteredBy) return []
  return [
    {
      to: { kind: 'owner', personKey: ownerKey, caseId: _id },
      template: 'case_progress',
      title: '您的联系方式经批准被查看',
      body: `用途：${vaultPurposes[request.purpose]}`,
      page: `patient/case/index?id=${_id}`,
      urgency: 'normal',
    },
  ]
}
