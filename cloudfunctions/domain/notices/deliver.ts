import { database } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { Secrets } from '../../kernel/secrets'
import type { StaffRecord } from '../../kernel/viewer'
import { sendSubscribeMessage } from '../../kernel/wechat'
import { findIdentity } from '../feedback/store'
import type { NoticeRecord } from './notice'
import { claim, finish, pendingNotices, releaseStuck } from './store'
import { templateData, templateIds } from './templates'

const BATCH = 50
const ATTEMPTS = 3
const STUCK_MS = 5 * 60_000

/**
 * Sends subscribe messages for pending notices. A notice is claimed first, so that two timers never send it both. An
 * answer that says "not sent" is tried again up to three times; after a crash between claim and answer the person has
 * the in-app notice, which beats telling them twice.
 */
export async function deliverNotices(secrets: Secrets, now: Date): Promise<number> {
  await releaseStuck(new Date(now.getTime() - STUCK_MS))
  return eachAlone('deliver', await pendingNotices(BATCH), async (notice) => {
    if (!(await claim(notice._id, now))) return
    try {
      await finish(notice._id, await send(notice, secrets))
    } catch (error) {
      await finish(notice._id, notice.attempts + 1 < ATTEMPTS ? 'pending' : 'in_app')
      throw error
    }
  })
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
