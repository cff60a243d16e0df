import type { OpenApiWorld, Params } from './api'

/** What `security.mediaCheckAsync` found out: an event, pushed a while after the call. */

export interface MediaCheck {
  traceId: string
  /** The second version of the API judges in words, the first only said risky or not. */
  version: 1 | 2
  url: string
  openid?: string | undefined
}

/** Nobody looks at the picture: an address with one of the risky words in it stands for a risky one. */
function isRisky(url: string, words: readonly string[]): boolean {
  let text = url
  try {
    text = decodeURIComponent(url)
  } catch {
    // not an encoded address: taken as it is
  }
  return words.some((word) => text.includes(word))
}

type World = Pick<OpenApiWorld, 'clock' | 'appId' | 'riskyWords'>

export function verdict({ traceId, version, url, openid }: MediaCheck, world: World): Params {
  const risky = isRisky(url, world.riskyWords)
  const head = {
    ToUserName: 'gh_000000000001',
    FromUserName: openid ?? 'oPlatform',
    CreateTime: Math.floor(world.clock.millis() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: world.appId,
    trace_id: traceId,
  }
  if (version === 1) return { ...head, isrisky: risky ? 1 : 0, extra_info_json: '', status_code: 0 }
  const suggest = risky ? 'risky' : 'pass'
  const label = risky ? 20002 : 100
  return {
    ...head,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  }
}
