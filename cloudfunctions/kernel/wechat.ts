import { sdk } from './sdk'

/** WeChat's open interfaces, as far as the product uses them. */

/** PNG of a mini-program code that opens `page` with `scene` (at most 32 visible characters). */
export async function qrCode(scene: string, page: string): Promise<Buffer> {
  const { buffer } = await sdk.openapi.wxacode.getUnlimited({ scene, page, checkPath: false, width: 430 })
  return buffer
}

export type Delivery = 'sent' | 'no_consent'

/** Sends one subscribe message. The person has to have agreed to exactly one more of this template. */
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
    const { errCode } = error as { errCode?: number }
    if (errCode === 43101 || errCode === 40003) return 'no_consent'
    throw error
  }
}
