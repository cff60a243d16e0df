import { sdk } from './sdk'

/** WeChat's open interfaces, as far as the product uses them. */

/** PNG of a mini-program code that opens `page` with `scene` (at most 32 visible characters). */
export async function qrCode(scene: string, page: string, width = 430): Promise<Buffer> {
  const { buffer } = await sdk.openapi.wxacode.getUnlimited({ scene, page, checkPath: false, width })
  return buffer
}

/** `unknown`: WeChat did not say whether it sent it. */
export type Delivery = 'sent' | 'no_consent' | 'unknown'

/**
 * Sends one subscribe message. The person has to have agreed to exactly one more of this template. Throws only when the
 * message certainly did not leave, so that trying again tells nobody twice.
 */
export async function sendSubscribeMessage(message: {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}): Promise<Delivery> {
  const { openid: touser, templateId, page, data } = message
  try {
    await sdk.openapi.subscribeMessage.send({
      touser,
      templateId,
      page,
      data,
      miniprogramState: 'formal',
      lang: 'zh_CN',
    })
    return 'sent'
  } catch (error) {
    // 43101: the person refused or no acceptance is left. 40003: no such person any more.
    const code = codeOf(error)
    if (code === 43101 || code === 40003) return 'no_consent'
    if (isRefusal(code)) throw error
    return 'unknown'
  }
}

function codeOf(error: unknown): number | undefined {
  return (error as { errCode?: number }).errCode
}

/** WeChat answered, with no: its own codes are positive, -1 is "busy", -6041… the gateway's "not for this function". */
function isRefusal(code: number | undefined): boolean {
  return code !== undefined && (code > 0 || code === -1 || code === -604100 || code === -604101)
}

/** `nobody`: WeChat checks only for people who were there within two hours. */
export type TextVerdict = 'pass' | 'review' | 'nobody'

/** A comment, as WeChat classes texts. */
const SCENE = 2
const NOBODY = [40003, 61010]

/** Whether a text may hold something unpleasant. Throws when there is no answer. */
export async function checkText(openid: string, content: string): Promise<TextVerdict> {
  try {
    const { result } = await sdk.openapi.security.msgSecCheck({ content, version: 2, scene: SCENE, openid })
    return result?.suggest === 'pass' ? 'pass' : 'review'
  } catch (error) {
    if (NOBODY.includes(codeOf(error) ?? 0)) return 'nobody'
    throw error
  }
}

const IMAGE = 2

/** Has a picture looked at. The verdict comes later as an event with this trace id; null: nobody to check for. */
export async function checkImage(openid: string, mediaUrl: string): Promise<string | null> {
  try {
    const { traceId } = await sdk.openapi.security.mediaCheckAsync({
      mediaUrl,
      mediaType: IMAGE,
      version: 2,
      scene: SCENE,
      openid,
    })
    return traceId
  } catch (error) {
    if (NOBODY.includes(codeOf(error) ?? 0)) return null
    throw error
  }
}

export type MediaVerdict = { traceId: string; suggest: 'pass' | 'review' | 'risky' | 'unknown' }

/** The verdict on a picture, if that is what the function was called with. */
export function asMediaVerdict(event: unknown): MediaVerdict | null {
  const { MsgType, Event, trace_id: traceId, errcode, result } = (event ?? {}) as Record<string, unknown>
  if (MsgType !== 'event' || Event !== 'wxa_media_check' || typeof traceId !== 'string') return null
  const suggest = (result as { suggest?: unknown } | undefined)?.suggest
  const known = errcode === 0 && (suggest === 'pass' || suggest === 'review' || suggest === 'risky')
  return { traceId, suggest: known ? suggest : 'unknown' }
}

/** Ways in which a person, or a program on behalf of one, calls a function. */
const PEOPLE = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'wx_crawler', 'scf']

/**
 * Whether WeChat itself called. A pushed event carries the openid of the person it is about, so that proves nothing; the
 * chain of callers is the platform's, and a person's begins with theirs.
 */
export function isPushed(): boolean {
  const { SOURCE = '' } = sdk.getWXContext()
  return !SOURCE.split(',').some((caller) => PEOPLE.includes(caller))
}
