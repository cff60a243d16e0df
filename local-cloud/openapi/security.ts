import crypto from 'node:crypto'
import { failure, type OpenApi, type OpenApiWorld, success } from './api'
import type { MediaCheck } from './verdict'

/** `security.*`: content checks. A list of words stands in for the real judgement. */

const TWO_HOURS = 2 * 3_600_000
const traceId = (): string => crypto.randomUUID()

/** WeChat only checks on behalf of a person who was there within two hours. */
function isActive(openid: unknown, { lastSeen, clock }: OpenApiWorld): boolean {
  const seen = typeof openid === 'string' ? lastSeen(openid) : undefined
  return seen !== undefined && clock.millis() - seen <= TWO_HOURS
}

export const msgSecCheck: OpenApi = ({ content, version, scene, openid }, world) => {
  if (typeof content !== 'string' || content === '') return failure(44002, 'empty post data')
  const hit = world.riskyWords.find((word) => content.includes(word))
  if (Number(version) !== 2) return hit === undefined ? success() : failure(87014, 'risky content')
  if (typeof openid !== 'string' || openid === '') return failure(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(Number(scene))) return failure(40097, 'invalid args: scene')
  if ([...content].length > 2500) return failure(40097, 'invalid args: content is longer than 2500 characters')
  if (!isActive(openid, world)) return failure(61010, 'code is expired')
  const suggest = hit === undefined ? 'pass' : 'risky'
  const label = hit === undefined ? 100 : 20006
  return success({
    trace_id: traceId(),
    result: { suggest, label },
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
      ...(hit === undefined ? [] : [{ strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword: hit }]),
    ],
  })
}

export const mediaCheckAsync: OpenApi = ({ media_url: url, media_type: type, scene, openid, version }, world) => {
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) return failure(40097, 'invalid args: media_url')
  if (![1, 2].includes(Number(type))) return failure(40097, 'invalid args: media_type')
  if (Number(version) === 2) {
    if (typeof openid !== 'string' || openid === '') return failure(40003, 'invalid openid')
    if (![1, 2, 3, 4].includes(Number(scene))) return failure(40097, 'invalid args: scene')
    if (!isActive(openid, world)) return failure(61010, 'code is expired')
  }
  const who = typeof openid === 'string' ? openid : undefined
  const check: MediaCheck = { traceId: traceId(), version: Number(version) === 2 ? 2 : 1, url, openid: who }
  world.judgeLater(check)
  return success({ trace_id: check.traceId })
}

const MAX_IMAGE = 1024 * 1024

/** Nobody looks at the picture: one with a risky word among its bytes stands for a risky one. */
export const imgSecCheck: OpenApi = ({ media }, { riskyWords }) => {
  const value = (media as { value?: unknown } | undefined)?.value
  if (!Buffer.isBuffer(value) || value.length === 0) return failure(41005, 'media data missing')
  if (value.length > MAX_IMAGE) return failure(40006, 'invalid media size')
  return riskyWords.some((word) => value.includes(word)) ? failure(87014, 'risky content') : success()
}
