import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { writeTable } from '../../tables/write'
import { dayOf } from '../../time/localTime'
import { viewsOf } from '../present'
import type { ConsequenceRecord } from '../records'
import { consequencesPage } from '../store'
import { consequenceSheet } from '../table'

/** The most rows of one file: many years of a large hospital. */
const MOST = 3000

/** The list as it is filtered, for whoever decides on appraisal, pay, promotion and awards. Who took it is in the journal. */
export const exportConsequences = handle('consequences.export', 'staff', async (filter, context) => {
  const { viewer, now } = context
  const all: ConsequenceRecord[] = []
  for (let after: { at: Date; id: string } | null = null; all.length < MOST;) {
    const page: ConsequenceRecord[] = await consequencesPage(filter, viewer.staff?.staffId ?? '', after, 100)
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < 100) break
    after = { at: last.updatedAt, id: last._id }
  }
  const rows = []
  for (let from = 0; from < all.length; from += 100) rows.push(...(await viewsOf(all.slice(from, from + 100), context)))
  const content = await writeTable([consequenceSheet(rows)])
  const change = [filter.kind, filter.state, filter.year].filter((one) => one !== null).join(' ') || 'all'
  await noteInJournal({ action: 'consequences.export', about: 'consequences/', change, notices: [] }, context)
  return { fileName: `通报结果运用 ${dayOf(now)}.xlsx`, url: await publish('xlsx', content, context) }
})
