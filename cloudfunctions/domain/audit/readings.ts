import type { Context } from '../../kernel/context'
import { DuplicateKey } from '../../kernel/database'
import { noteInJournal } from '../../kernel/journal'
import { dayOf } from '../time/localTime'

/**
 * Who looks at the audit is itself in it, once a day and person: that they looked is the news, and every page turned
 * would fill the journal with the auditor's own shadow.
 */
export async function noteReading(action: 'audit.list' | 'audit.verify', context: Context): Promise<void> {
  const { secrets, viewer, now } = context
  const once = secrets.idOf(action, viewer.personKey, dayOf(now))
  try {
    await noteInJournal({ action, about: 'auditChain/', change: '', notices: [] }, { ...context, newId: () => once })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}
