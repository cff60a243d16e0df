import type { Context } from '../../kernel/context'
import { DuplicateKey } from '../../kernel/database'
import { type JournalEntry, noteInJournal } from '../../kernel/journal'

/**
 * What is done in many small steps is summed up in one journal entry under an id derived from the command. So a resend
 * of a command that went through answers what it did, and one that was cut off does the rest.
 */
export async function once<K extends string>(
  action: 'me.withdrawConsent' | 'me.erase',
  commandId: string,
  context: Context,
  work: () => Promise<Record<K, number>>,
): Promise<Record<K, number>> {
  const { db, secrets, viewer } = context
  const id = secrets.idOf(action, viewer.personKey, commandId)
  const done = await db.get<JournalEntry>('journal', id)
  if (done) return read(done.change)
  const counts = await work()
  const about = `people/${viewer.personKey}`
  try {
    await noteInJournal({ action, about, change: write(counts), notices: [] }, { ...context, newId: () => id })
  } catch (error) {
    // The same command was sent twice at once; both did what there was to do.
    if (!(error instanceof DuplicateKey)) throw error
  }
  return counts
}

function write(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' ')
}

function read<K extends string>(change: string): Record<K, number> {
  const pairs = [...change.matchAll(/(\w+) (\d+)/g)].map(([, name, count]) => [name, Number(count)])
  return Object.fromEntries(pairs) as Record<K, number>
}
