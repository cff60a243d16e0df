import { AppError } from '@nuanyu/types/errors'
import { MAX_SAVED_SEARCHES, type CaseSearch } from '@nuanyu/types/feedback'
import type { Context } from '../../../kernel/context'
import { database } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'

/** Stored in `savedSearches` under the person's key: what they often look for. */
type SavedRecord = { _id: string; searches: Kept[] }
type Kept = { id: string; name: string; search: CaseSearch; fingerprint: string }

export async function searchesOf(personKey: string): Promise<Kept[]> {
  return (await database.get<SavedRecord>('savedSearches', personKey))?.searches ?? []
}

export async function addSearch(search: Kept, context: Context): Promise<Kept[]> {
  return change('feedback.saveSearch', context, (before) => {
    const sent = before.find(({ id }) => id === search.id)
    if (sent && sent.fingerprint !== search.fingerprint) throw new AppError('ALREADY_ARRIVED')
    if (sent) return before
    if (before.length >= MAX_SAVED_SEARCHES) throw wrong(`最多保存 ${MAX_SAVED_SEARCHES} 个，请先删掉不用的`)
    if (before.some(({ name }) => name === search.name)) throw wrong('已经有这个名称')
    return [...before, search]
  })
}

export async function removeSearch(id: string, context: Context): Promise<Kept[]> {
  return change('feedback.removeSearch', context, (before) => {
    const left = before.filter((one) => one.id !== id)
    return left.length === before.length ? before : left
  })
}

/** What somebody looked for is theirs: the journal only says how many there are. */
async function change(action: string, context: Context, decide: (before: Kept[]) => Kept[]): Promise<Kept[]> {
  const { personKey } = context.viewer
  return database.transact(async (tx) => {
    const before = (await tx.get<SavedRecord>('savedSearches', personKey))?.searches ?? []
    const after = decide(before)
    if (after === before) return before
    await tx.replace('savedSearches', { _id: personKey, searches: after } as SavedRecord)
    const words = `${before.length} → ${after.length}`
    await writeJournal(tx, { action, about: `savedSearches/${personKey}`, change: words, notices: [] }, context)
    return after
  })
}

function wrong(message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path: 'name', message }] } })
}
