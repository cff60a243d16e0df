/** H5 demo only: the subscribe messages that a person would have found in WeChat under 服务通知. */
export interface WechatMessage {
  id: string
  at: string
  title: string
  lines: string[]
  /** Page that a tap opens, without leading slash. */
  page: string
}

type Raw = {
  id?: string
  _id?: string
  at?: string | number
  sentAt?: string | number
  title?: string
  page?: string
  data?: Record<string, { value?: unknown } | string>
}

export async function messagesOf(openid: string): Promise<WechatMessage[]> {
  const response = await fetch(`/__cloud/messages?openid=${encodeURIComponent(openid)}`)
  if (!response.ok) return []
  const answer = (await response.json()) as Raw[] | { messages?: Raw[] }
  const raw = Array.isArray(answer) ? answer : (answer.messages ?? [])
  return raw.map(readMessage).sort((a, b) => b.at.localeCompare(a.at))
}

function readMessage(raw: Raw, index: number): WechatMessage {
  const values = Object.values(raw.data ?? {}).map((field) =>
    String(typeof field === 'string' ? field : (field.value ?? '')),
  )
  const at = raw.at ?? raw.sentAt ?? ''
  return {
    id: raw.id ?? raw._id ?? String(index),
    at: typeof at === 'number' ? new Date(at).toISOString() : at,
    title: raw.title ?? values[0] ?? '服务通知',
    lines: raw.title === undefined ? values.slice(1) : values,
    page: (raw.page ?? '').replace(/^\//, ''),
  }
}
