import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import type { CaseRecord } from './records'
import { redact } from './redact'
import { findCase } from './store'
import { type Answer, presentCase } from './views'

/** The view of a case with links to its photos. A merged one shows the answer given to the other. */
export async function viewOf(record: CaseRecord, context: Context): Promise<CaseView> {
  const links = await context.files.links(record.photos)
  return presentCase(record, context, links, await answerTo(record))
}

/** Another person's answer may speak of that person. */
async function answerTo(record: CaseRecord): Promise<Answer> {
  if (!record.merged) return record.reply
  const main = await findCase(record.merged.id)
  if (!main?.reply) return null
  return main.ownerKey === record.ownerKey ? main.reply : { ...main.reply, text: redact(main.reply.text) }
}
