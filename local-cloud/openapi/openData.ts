import protobuf from 'protobufjs'
import type { OpenApi } from './api'
import { phoneInfo } from './phone'

/**
 * `cloud.getOpenData`: what stands behind a CloudID. Here the id says it itself: `phone:13800138000`, or `data:` and
 * the JSON of what WeChat would give (step counts, a group's id, a profile).
 */

const { root } = protobuf.parse(`syntax = "proto3";
message Request { repeated string cloudidList = 2; string appid = 3; }
message Item { string cloudId = 1; string json = 2; }
message Reply { repeated Item dataList = 1; }`)
const RequestType = root.lookupType('Request')
const ReplyType = root.lookupType('Reply')

const INVALID = { errCode: -601006, errMsg: 'invalid cloudID' }

export const getOpenData: OpenApi = ({ reqData }, world) => {
  const { cloudidList = [] } = RequestType.toObject(RequestType.decode(reqData as Uint8Array)) as {
    cloudidList?: string[]
  }
  const watermark = { timestamp: Math.floor(world.clock.millis() / 1000), appid: world.appId }
  const dataList = cloudidList.map((cloudId) => {
    const data = phoneInfo(/^phone:(.*)$/.exec(cloudId)?.[1]) ?? parsed(/^data:(.*)$/s.exec(cloudId)?.[1])
    const entry = data ? { cloudID: cloudId, data: { ...data, watermark } } : { cloudID: cloudId, ...INVALID }
    return { cloudId, json: JSON.stringify(entry) }
  })
  return {
    contentType: 'application/octet-stream',
    buffer: Buffer.from(ReplyType.encode(ReplyType.fromObject({ dataList })).finish()),
  }
}

function parsed(json: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
