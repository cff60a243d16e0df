import { errorTexts, type ErrorCode } from '@nuanyu/types/errors'
import type { Page } from 'playwright-core'

/** What a picture cannot wait for: three hundred events, a draw of next week, somebody who was faster. */

export function answering(page: Page, action: string, data: unknown): Promise<void> {
  return instead(page, action, { ok: true, data, requestId: 'picture' })
}

export function refusing(page: Page, action: string, code: ErrorCode): Promise<void> {
  const error = { code, message: errorTexts[code], requestId: 'picture', details: {} }
  return instead(page, action, { ok: false, error })
}

async function instead(page: Page, action: string, result: object): Promise<void> {
  await page.route('**/functions/api', async (route) => {
    const asked = (route.request().postDataJSON() as { action?: string } | null)?.action
    if (asked !== action) return route.fallback()
    return route.fulfill({ json: { result } })
  })
}

/** As a cloud answers that was not reached. */
export async function unreachable(page: Page): Promise<void> {
  await page.route('**/functions/api', (route) => route.fulfill({ json: { errCode: -1, errMsg: 'request:fail' } }))
}
