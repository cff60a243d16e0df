import Taro from '@tarojs/taro'
import type { Template } from '@nuanyu/types/notices'

/** Opens WeChat's question at once, in the tap. */
export async function askForConsent(templates: Template[]): Promise<string[]> {
  const ids = templates.map(({ id }) => id)
  // Taro's type also asks for Alipay's `entityIds`.
  const answers = (await Taro.requestSubscribeMessage({ tmplIds: ids } as never)) as unknown as Record<string, unknown>
  return ids.filter((id) => answers[id] === 'accept')
}
