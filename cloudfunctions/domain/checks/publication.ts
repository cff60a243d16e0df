import { checkText, type TextVerdict } from '../../kernel/wechat'

/**
 * WeChat's word on what is about to be published, asked in the name of whoever publishes: they are there now, which it
 * asks for. Unlike for private words, no answer is a no (DOMAIN §2: the check fails closed for publication).
 */
export async function verdictOn(text: string, openid: string): Promise<TextVerdict | 'unknown'> {
  try {
    return await checkText(openid, text)
  } catch {
    return 'unknown'
  }
}
