import '../zod'
import * as audit from '../audit'
import { action } from './action'

export const auditActions = {
  'audit.list': action({ input: audit.AuditInput, output: audit.AuditPage, roles: ['auditor'], function: 'api' }),
  'audit.verify': action({
    input: audit.VerifyAuditInput,
    output: audit.VerifiedAudit,
    roles: ['auditor'],
    function: 'api',
  }),
} as const
