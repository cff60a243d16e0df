import type { Phrase, VersionRef } from '@nuanyu/types/handbook'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { currentTaxonomies } from '../../settings/store'
import { writeTable } from '../../tables/write'
import { kindsWithAny } from '../phrases'
import { columns, rowOf } from '../sheet'
import { findDraft, getHandbook } from '../store'

/** A version or the draft as a table that can be read back. Who took it is in the journal. */
export const exportHandbook = handle('handbook.export', 'staff', async ({ version }, context) => {
  const kinds = kindsWithAny((await currentTaxonomies(context.now)).postKinds)
  const { phrases, name } = await source(version)
  const rows = phrases.map((phrase) => rowOf(phrase, kinds))
  const content = await writeTable([{ name: '暖语手册', columns: [...columns], rows }])
  const about = `handbooks/${version === 'draft' ? 'draft' : `v${version}`}`
  await noteInJournal({ action: 'handbook.export', about, change: `phrases ${rows.length}`, notices: [] }, context)
  return { fileName: `${name}.xlsx`, url: await publish('xlsx', content, context) }
})

async function source(version: VersionRef): Promise<{ phrases: Phrase[]; name: string }> {
  if (version !== 'draft') {
    const { title, phrases } = await getHandbook(version)
    return { phrases, name: version === 0 ? `${title} 自带` : `${title} 第${version}版` }
  }
  const draft = await findDraft()
  if (!draft) throw new AppError('NOT_FOUND')
  return { phrases: draft.phrases, name: '暖语手册 草稿' }
}
