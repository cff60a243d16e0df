import protobuf from 'protobufjs'
import { own } from '../store/values'
import { isPicture, type OpenApi, type OpenApiWorld, type Params } from './api'
import { getOpenData } from './openData'
import { getPhoneNumber } from './phone'
import { imgSecCheck, mediaCheckAsync, msgSecCheck } from './security'
import { send } from './subscribe'
import { get, getUnlimited } from './wxacode'

/** `wx.openApi`: protobuf in, protobuf out; see PLATFORM §2. */

const APIS: Record<string, OpenApi> = {
  'security.msgSecCheck': msgSecCheck,
  'security.imgSecCheck': imgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
  'wxacode.get': get,
  'wxacode.createQRCode': get,
  'wxacode.getUnlimited': getUnlimited,
  'subscribeMessage.send': send,
  'phonenumber.getPhoneNumber': getPhoneNumber,
}
/** What the SDK offers by itself: no permission is asked for it. */
const OWN: Record<string, OpenApi> = { ApiGetOpenDataByCloudId: getOpenData }

const { root } = protobuf.parse(`syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }`)
const RequestType = root.lookupType('CommApiData')
const ReplyType = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
  filename?: string
}

export function readParams(bytes: Uint8Array): Params {
  const message = RequestType.toObject(RequestType.decode(bytes)) as {
    openapiData?: { pairs?: Pair[] }
    svrkitData?: { reqData?: Uint8Array }
  }
  const params: Params = message.svrkitData ? { reqData: message.svrkitData.reqData ?? new Uint8Array() } : {}
  for (const { key, value, contenttype, filename } of message.openapiData?.pairs ?? []) {
    const buffer = Buffer.from(value)
    // The SDK means to send a file's type, but sends only its name.
    params[key] = contenttype || filename ? { contentType: contenttype, value: buffer } : parseOr(buffer)
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

/** What the gateway in front of WeChat's servers answers by itself, in a field of its own. */
const NOT_FOUND = -604100
const NO_PERMISSION = -604101

export async function callOpenApi(
  name: unknown,
  params: Params,
  world: OpenApiWorld,
  callId?: string,
): Promise<Buffer> {
  const offered = named(OWN, name)
  const api = offered ?? named(APIS, name)
  if (!api) return refusal(NOT_FOUND)
  if (!offered && !world.permits(callId, String(name))) return refusal(NO_PERMISSION)
  const answer = await api(params, world)
  const reply = isPicture(answer)
    ? { respData: answer.buffer, contentType: answer.contentType }
    : { respData: Buffer.from(JSON.stringify(answer)), contentType: 'application/json' }
  return Buffer.from(ReplyType.encode({ ...reply, errorCode: 0, httpCode: 200 }).finish())
}

const refusal = (errorCode: number): Buffer =>
  Buffer.from(ReplyType.encode({ respData: Buffer.alloc(0), contentType: '', errorCode, httpCode: 200 }).finish())

const named = (apis: Record<string, OpenApi>, name: unknown): OpenApi | undefined =>
  typeof name === 'string' ? own(apis, name) : undefined
