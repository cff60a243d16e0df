import type { Page } from 'playwright-core'

/** A page to photograph, as somebody who has something to see there. */
export interface Screen {
  name: string
  /** The hash address, e.g. /patient/rate/index?scene=abc */
  path: string
  /** Whom one plays; the demo's first person when absent. */
  persona?: string
  /** Meant to fail: the picture shows what one sees then. */
  fails?: boolean
  /** What to do before the photograph, e.g. open the first case. */
  prepare?: (page: Page) => Promise<void>
}

/** Opens the first of what a list holds, and waits for the page behind it. */
export const openFirst = (rows: string) => async (page: Page) => {
  const before = page.url()
  await page.locator(rows).first().click()
  await page.waitForFunction(`location.href !== ${JSON.stringify(before)}`)
}

/** Pretends something and loads the page again, which then meets it. */
export const renewed = (doing: (page: Page) => Promise<void>) => async (page: Page) => {
  await doing(page)
  await page.reload()
}

/** Does something as somebody else, so that there is something to see. */
export async function as<T>(page: Page, persona: { openid: string }, action: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    `fetch('/functions/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dev-openid': ${JSON.stringify(persona.openid)} },
      body: ${JSON.stringify(JSON.stringify({ action, input }))},
    }).then((response) => response.json())`,
  )
  const { result } = answer as { result: { ok: boolean; data: T; error: unknown } }
  if (!result.ok) throw new Error(`${action}: ${JSON.stringify(result.error)}`)
  return result.data
}

export const commandId = () => `screens-${String(Date.now())}-${String(Math.random()).slice(2)}`
