import type { JobContext } from '../../kernel/jobs'
import type { MediaVerdict } from '../../kernel/wechat'
import { coverPhoto } from '../feedback/store'
import { findSent, noteVerdict } from './store'

/**
 * Takes what WeChat found out about a photo. Only a trace id that was given to us counts, and all that it can do is
 * cover a photo or not. A verdict that comes twice changes nothing more.
 */
export async function takeVerdict(
  { traceId, suggest }: MediaVerdict,
  { author }: Pick<JobContext, 'author'>,
): Promise<'taken' | 'unknown'> {
  const sent = await findSent(traceId)
  if (!sent) return 'unknown'
  if (suggest === 'risky' || suggest === 'review') await coverPhoto(sent.collection, sent.about, sent.fileId, author)
  await noteVerdict(traceId, suggest)
  return 'taken'
}
