import { failure, type OpenApi, success } from './api'

/** `subscribeMessage.*`: one consent, one message. */

export const send: OpenApi = ({ touser, template_id: templateId, page, data }, { ledger }) => {
  if (typeof touser !== 'string' || touser === '') return failure(40003, 'invalid openid')
  if (typeof templateId !== 'string' || templateId === '') return failure(40037, 'invalid template_id')
  if (typeof data !== 'object' || data === null) return failure(47003, 'argument invalid! data')
  for (const [name, field] of Object.entries(data)) {
    const value = (field as { value?: unknown } | null)?.value
    if (value === undefined || value === null || value === '')
      return failure(47003, `argument invalid! data.${name}.value is empty`)
  }
  const delivered = ledger.deliver(
    touser,
    templateId,
    typeof page === 'string' ? page : '',
    data as Record<string, unknown>,
  )
  return delivered ? success() : failure(43101, 'user refuse to accept the msg')
}
