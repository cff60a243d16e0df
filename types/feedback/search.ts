import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, Labelled, Moment, Month, pageOf, text, Version } from '../common'
import { InboxRow } from './lists'
import { CaseKind, CaseState, Channel } from './taxonomy'

/** What somebody looks for among the cases that they may see. Words are found inside sentences, and all have to be there. */
export const CaseSearch = z
  .object({
    words: text(60),
    state: CaseState.nullable(),
    kind: CaseKind.nullable(),
    subject: z.string().max(40).nullable(),
    departmentId: Id.nullable(),
    channel: Channel.nullable(),
    /** Months of receipt, both included. */
    from: Month.nullable(),
    to: Month.nullable(),
    overdue: z.boolean(),
  })
  .superRefine(({ from, to }, context) => {
    if (from && to && from > to) context.addIssue({ code: 'custom', path: ['to'], message: '不能早于起始月份' })
  })
export type CaseSearch = z.infer<typeof CaseSearch>

export const anySearch: CaseSearch = {
  words: '',
  state: null,
  kind: null,
  subject: null,
  departmentId: null,
  channel: null,
  from: null,
  to: null,
  overdue: false,
}

export const SearchInput = z.object({ search: CaseSearch, cursor: Cursor })
export const SearchRow = InboxRow.extend({
  version: Version,
  /** The piece of text in which the words were found; `hit` is empty where nothing was written to look for. */
  found: z.object({ before: z.string(), hit: z.string(), after: z.string() }),
})
export type SearchRow = z.infer<typeof SearchRow>
export const SearchPage = pageOf(SearchRow)

// ---- saved searches

export const MAX_SAVED_SEARCHES = 20
export const SavedSearch = z.object({ id: Id, name: z.string(), search: CaseSearch })
export type SavedSearch = z.infer<typeof SavedSearch>
export const SavedSearches = z.object({ saved: z.array(SavedSearch) })
export const SaveSearchInput = z.object({ commandId: CommandId, name: text(20, 1), search: CaseSearch })
export const RemoveSearchInput = z.object({ commandId: CommandId, id: Id })

export const SearchForm = SavedSearches.extend({
  subjects: z.array(Labelled),
  departments: z.array(Labelled),
  /** What may be done with several results at once. */
  can: z.array(z.enum(['assign', 'merge'])),
})
export type SearchForm = z.infer<typeof SearchForm>

// ---- several at once

export const MAX_BULK = 50
/** Within so many minutes it can be taken back, as long as nobody has done anything since. */
export const UNDO_MINUTES = 10

export const BulkWork = z.discriminatedUnion('what', [
  z.object({ what: z.literal('assign'), departmentId: Id }),
  z.object({ what: z.literal('merge'), intoCaseId: Id }),
])
export type BulkWork = z.infer<typeof BulkWork>

const items = z
  .array(z.object({ caseId: Id, version: Version }))
  .min(1, '请先选择')
  .max(MAX_BULK, `一次最多 ${MAX_BULK} 件`)
  .refine((all) => new Set(all.map(({ caseId }) => caseId)).size === all.length, '同一件选了两次')

export const BulkPreviewInput = z.object({ work: BulkWork, items })
export const BulkInput = BulkPreviewInput.extend({ commandId: CommandId })
/** What would happen, or happened, to each. */
export const BulkRow = z.object({ caseId: Id, code: z.string(), ok: z.boolean(), says: z.string() })
export type BulkRow = z.infer<typeof BulkRow>
export const BulkPreview = z.object({ rows: z.array(BulkRow) })
export const BulkResult = BulkPreview.extend({
  /** Until then it can be taken back; null where nothing was done. */
  undoUntil: Moment.nullable(),
})
export const UndoBulkInput = z.object({
  commandId: CommandId,
  /** The command that is to be taken back. */
  of: CommandId,
  caseIds: z.array(Id).min(1).max(MAX_BULK),
})
