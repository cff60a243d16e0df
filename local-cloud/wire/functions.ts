import { CloudError, invalidParam } from '../errors'
import type { Action } from './action'

/** `functions.*`: a function calls another one. */

const invokeFunction: Action = async ({ functions }, { params, callId, source }) => {
  const { request_data: data } = params
  let event: unknown
  try {
    event = typeof data === 'string' && data !== '' ? JSON.parse(data) : (data ?? {})
  } catch {
    throw invalidParam('request_data is not JSON')
  }
  // The identity of the first caller travels along, as does the chain: `wx_client,scf`.
  const openid = callId === undefined ? undefined : functions.log.get(callId)?.openid
  const result = await functions.call(String(params.function_name), event, { openid, source, parent: callId ?? '' })
  if (!result.ok) throw new CloudError(result.code, result.message)
  return { data: { response_data: JSON.stringify(result.result) } }
}

export const functionActions: Record<string, Action> = {
  'functions.invokeFunction': invokeFunction,
}
