import type { Template } from '@nuanyu/types/notices'
import { askForConsent } from './consent'

/** WeChat shows at most three at once on older versions. */
const AT_ONCE = 3

/**
 * Asks whether we may send one message of each template, and answers the ids agreed to. Must be called directly in a
 * tap, before any `await`: WeChat refuses later. A refusal or a fault never stops what the tap is about.
 */
export function askToNotify(templates: Template[]): Promise<string[]> {
  if (templates.length === 0) return Promise.resolve([])
  return askForConsent(templates.slice(0, AT_ONCE)).catch(() => [])
}
