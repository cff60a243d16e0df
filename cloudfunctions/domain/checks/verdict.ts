import type { JobContext } from '../../kernel/jobs'
import type { MediaVerdict } from '../../kernel/wechat'
import { findSent, noteVerdict } from './store'
import { subjects } from './subjects'

/**
 * Takes what WeChat found out about a photo. Only a trace id that was given to us counts, and all that it can do is
 * cover a photo, or let it be shown. A verdict that comes twice changes nothing more.
 */
export async function takeVerdict(
  { traceId, suggest }: MediaVerdict,
  { author }: Pick<JobContext, 'author'>,
): Promise<'taken' | 'unknown'> {
  const sent = await findSent(traceId)
  if (!sent) return 'unknown'
  await subjects[sent.collection].judge(sent.about, sent.fileId, suggest, author)
  await noteVerdict(traceId, suggest)
  return 'taken'
}
