import { database } from '../../kernel/database'
import type { Secrets } from '../../kernel/secrets'
import type { StaffRecord } from '../../kernel/viewer'
import { sendSubscribeMessage } from '../../kernel/wechat'
import { findIdentity } from '../feedback/store'
import type { NoticeRecord } from './notice'
import { claim, finish, pendingNotices } from './store'
import { templateData, templateIds } from './templates'

const BATCH = 50

/**
 * Sends subscribe messages for pending notices. A notice is claimed first, so it is sent at most once: after a
 * crash between claim and send the in-app notice is what the person has, which beats telling them twice.
 */
export async function deliverNotices(secrets: Secrets): Promise<number> {
  const pending = await pendingNotices(BATCH)
  for (const notice of pending) {
    if (!(await claim(notice._id))) continue
    await finish(notice._id, await send(notice, secrets))
  }
  return pending.length
}

async function send(notice: NoticeRecord, secrets: Secrets): Promise<'sent' | 'in_app'> {
  const openid = await openidOf(notice, secrets)
  if (!openid) return 'in_app'
  const outcome = await sendSubscribeMessage({
    openid,
    templateId: templateIds()[notice.template],
    page: notice.page,
    data: templateData(notice),
  })
  return outcome === 'sent' ? 'sent' : 'in_app'
}

/** Staff carry their openid; a patient's lies sealed with the case. */
async function openidOf(notice: NoticeRecord, secrets: Secrets): Promise<string | null> {
  if (notice.caseId) return (await findIdentity(notice.caseId, secrets))?.openid ?? null
  return (await database.get<StaffRecord>('staff', notice.to))?.openid ?? null
}
