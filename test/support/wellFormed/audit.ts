import type { Examples } from './example'

export const auditExamples: Examples = {
  'audit.list': { identityOnly: false },
  'audit.verify': { from: null },
}
