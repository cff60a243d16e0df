/** H5 demo only: WeChat's "allow this message?" sheet, and the allowance it leaves behind. */
import type { Template } from '@nuanyu/types/notices'
import { askForConsent } from './consentQuestion'
import { currentPersona } from './people'

export async function consentTo(templates: Template[]): Promise<string[]> {
  const templateIds = await askForConsent(templates)
  if (templateIds.length === 0) return []
  const response = await fetch('/__cloud/consents', {
    method: 'POST',
    body: JSON.stringify({ templateIds }),
    headers: { 'content-type': 'application/json', 'x-dev-openid': await currentPersona() },
  })
  return response.ok ? templateIds : []
}
