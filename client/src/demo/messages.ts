/** H5 demo only: the subscribe messages that a person would have found in WeChat under 服务通知. */
export interface WechatMessage {
  id: string
  at: string
  title: string
  lines: string[]
  /** Page that a tap opens, without leading slash. */
  page: string
}

/** As the embedded cloud keeps it. */
interface Delivered {
  page: string
  data: Record<string, { value: string }>
  sentAt: string
}

export async function messagesOf(openid: string): Promise<WechatMessage[]> {
  const response = await fetch(`/__cloud/messages?openid=${encodeURIComponent(openid)}`)
  if (!response.ok) return []
  const delivered = (await response.json()) as Delivered[]
  return delivered.map(readMessage).sort((a, b) => b.at.localeCompare(a.at))
}

function readMessage({ page, data, sentAt }: Delivered, index: number): WechatMessage {
  const [title = '服务通知', ...lines] = Object.values(data).map(({ value }) => value)
  return { id: `${sentAt}-${index}`, at: sentAt, title, lines, page: page.replace(/^\//, '') }
}
