import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { noteInJournal } from '../../../kernel/journal'
import { relationsTo } from '../policy'
import { findIdentity, getCase } from '../store'

/** The contact of a named case, for the complaint office. The trace is written before the contact leaves (DOMAIN §2). */
export const contact = handle('feedback.contact', 'staff', async ({ caseId }, context) => {
  const record = await getCase(caseId)
  const relations = relationsTo(record, context.viewer, context.now)
  if (relations.length === 0 || relations.includes('patient')) throw new AppError('NOT_FOUND')
  if (record.identityMode !== 'named' || !relations.includes('complaint_office')) throw new AppError('FORBIDDEN')
  const identity = await findIdentity(caseId, context.secrets)
  if (!identity) throw new AppError('NOT_FOUND')
  await noteInJournal({ action: 'identity.read', about: `identities/${caseId}`, change: '', notices: [] }, context)
  return { name: identity.name, phone: identity.phone }
})
