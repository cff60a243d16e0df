import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, Moment, pageOf, text } from './common'
import { Contact } from './feedback/identity'

/** The identity vault: who wants to know who somebody is asks, somebody else decides, and every reading leaves a trace. */

export const vaultPurposes = {
  verify: '核实事实，必须联系本人',
  safety: '涉及人身安全，必须马上联系',
  legal: '司法、监察机关依法调取',
} as const
export const VaultPurpose = z.enum(['verify', 'safety', 'legal'])
export type VaultPurpose = z.infer<typeof VaultPurpose>

export const RequestIdentityInput = z.object({
  commandId: CommandId,
  caseId: Id,
  purpose: VaultPurpose,
  reason: text(500, 10),
})
export const DecideIdentityInput = z
  .object({ commandId: CommandId, requestId: Id, granted: z.boolean(), reason: text(300) })
  .superRefine(({ granted, reason }, context) => {
    if (!granted && reason.length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: '不同意请写明原因' })
  })
export const OpenIdentityInput = z.object({ requestId: Id })

export const vaultStates = { requested: '待决定', granted: '已同意', refused: '未同意', expired: '已过期' } as const
export const VaultRequestRow = z.object({
  id: Id,
  caseId: Id,
  caseCode: z.string(),
  purpose: z.string(),
  reason: z.string(),
  by: z.string(),
  when: z.string(),
  state: z.enum(['requested', 'granted', 'refused', 'expired']),
  stateLabel: z.string(),
  decision: z.string().nullable(),
  openUntil: Moment.nullable(),
  /** How often it was opened. */
  openings: z.int(),
  can: z.array(z.enum(['decide', 'open'])),
})
export type VaultRequestRow = z.infer<typeof VaultRequestRow>
export const VaultRequestsInput = z.object({ cursor: Cursor })
export const VaultRequestPage = pageOf(VaultRequestRow)
export const OpenedIdentity = z.object({ contact: Contact, openUntil: Moment })
