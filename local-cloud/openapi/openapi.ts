import protobuf from 'protobufjs'
import { failure, isPicture, type OpenApi, type OpenApiWorld, type Params } from './api'
import { getPhoneNumber } from './phone'
import { mediaCheckAsync, msgSecCheck } from './security'
import { send } from './subscribe'
import { getUnlimited } from './wxacode'

/** `wx.openApi`: protobuf in, protobuf out; see PLATFORM §2. */

const APIS: Record<string, OpenApi> = {
  'security.msgSecCheck': msgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
  'wxacode.getUnlimited': getUnlimited,
  'subscribeMessage.send': send,
  'phonenumber.getPhoneNumber': getPhoneNumber,
}

const { root } = protobuf.parse(`syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }`)
const RequestType = root.lookupType('CommApiData')
const ReplyType = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
}

export function readParams(bytes: Uint8Array): Params {
  const message = RequestType.toObject(RequestType.decode(bytes)) as { openapiData?: { pairs?: Pair[] } }
  const params: Params = {}
  for (const { key, value, contenttype } of message.openapiData?.pairs ?? []) {
    const buffer = Buffer.from(value)
    params[key] = contenttype ? { contentType: contenttype, value: buffer } : parseOr(buffer)
  }
  return params
}

function parseOr(buffer: Buffer): unknown {
  try {
    return JSON.parse(buffer.toString()) as unknown
  } catch {
    return buffer
  }
}

export async function callOpenApi(name: unknown, params: Params, world: OpenApiWorld): Promise<Buffer> {
  const api = typeof name === 'string' && Object.prototype.hasOwnProperty.call(APIS, name) ? APIS[name] : undefined
  const answer = api ? await api(params, world) : failure(-604100, 'API not found')
  const reply = isPicture(answer)
    ? { respData: answer.buffer, contentType: answer.contentType }
    : { respData: Buffer.from(JSON.stringify(answer)), contentType: 'application/json' }
  return Buffer.from(ReplyType.encode({ ...reply, errorCode: 0, httpCode: 200 }).finish())
}
