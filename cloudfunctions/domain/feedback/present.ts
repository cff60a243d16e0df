import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { noteInJournal } from '../../kernel/journal'
import { relationsTo } from './policy'
import type { CaseRecord } from './records'
import { findIdentity } from './store'
import { presentCase } from './views'

/** The view of a case with links to its photos and, where the viewer may have it, the contact. */
export async function viewOf(record: CaseRecord, context: Context): Promise<CaseView> {
  const relations = relationsTo(record, context.viewer, context.now)
  const links = await context.files.links(record.photos)
  const mayCall = record.identityMode === 'named' && relations.includes('complaint_office')
  const identity = mayCall || relations.includes('patient') ? await findIdentity(record._id, context.secrets) : null
  // Every opening of an identity by somebody else leaves its trace (DOMAIN §2).
  if (identity && mayCall) await noteReading(record._id, context)
  return presentCase(record, context, links, identity && { name: identity.name, phone: identity.phone })
}

function noteReading(caseId: string, context: Context): Promise<void> {
  return noteInJournal({ action: 'identity.read', about: `identities/${caseId}`, change: '', notices: [] }, context)
}
