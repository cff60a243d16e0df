import type { Role } from '@nuanyu/types/roles'

/**
 * What one person must not be at the same time (DOMAIN §4), each with its reason as people are told it. Read both ways.
 */
export const incompatible: readonly { one: Role; others: readonly Role[]; because: string }[] = [
  {
    one: 'admin',
    others: ['handler', 'complaint_office', 'party_office', 'supervision', 'discipline'],
    because: '管角色的人不看投诉内容',
  },
  { one: 'admin', others: ['custodian'], because: '管角色的人不接触患者身份' },
  { one: 'admin', others: ['auditor'], because: '管角色的人不审计自己' },
  {
    one: 'custodian',
    others: ['complaint_office', 'party_office', 'discipline'],
    because: '审批查看身份的人不能同时是申请的人',
  },
  { one: 'custodian', others: ['auditor'], because: '审计的对象包括身份保管' },
]

/** Why the roles do not go together, or null. */
export function whyNotTogether(a: Role, b: Role): string | null {
  const found = incompatible.find(
    ({ one, others }) => (one === a && others.includes(b)) || (one === b && others.includes(a)),
  )
  return found?.because ?? null
}
