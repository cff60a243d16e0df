import type { Page } from 'playwright-core'
import { patients, staff } from '../../test/fixtures/cast'
import { demoScene } from '../../test/fixtures/hospital'
import { openFirst, type Screen } from './screen'

const grateful = patients.guoGuihua.openid

async function fillLetter(page: Page): Promise<void> {
  await page.locator('#thanks-name').fill('顾护士长')
  await page.locator('#thanks-words').fill('父亲住12床那几天，您夜里三次来看他，还教我怎么翻身。')
  await page.locator('#thanks-submit').click()
  await page.locator('.nu-field__error').first().waitFor()
}

async function sendLetter(page: Page): Promise<void> {
  await page.locator('#thanks-name').fill('顾护士长')
  await page.locator('#thanks-words').fill('父亲住院那几天，您夜里三次来看他，还教我怎么翻身。')
  await page.locator('#thanks-sign-anonymous').click()
  await page.locator('#thanks-publish-public').click()
  await page.locator('#thanks-submit').click()
  await page.locator('#consent-accept').click()
  await page.locator('#thanks-receipt').waitFor()
}

const queue = (name: string) => async (page: Page) => {
  await page.locator(`#thanks-queue-${name}`).click()
  await page.locator('#thanks-queue-empty, [id^="thanks-row-"]').first().waitFor()
}

async function openPublish(page: Page): Promise<void> {
  await openFirst('[id^="thanks-row-"]')(page)
  await page.locator('#note-do-publish').click()
  await page.locator('#note-publish').waitFor()
}

export const thanksScreens: Screen[] = [
  { name: 'thanks', path: `/patient/thanks/index?scene=${demoScene}`, persona: grateful },
  { name: 'thanks-problems', path: '/patient/thanks/index', persona: grateful, prepare: fillLetter },
  {
    name: 'thanks-pennant',
    path: `/patient/thanks/index?scene=${demoScene}`,
    persona: grateful,
    prepare: (page) => page.locator('#thanks-form-pennant').click(),
  },
  { name: 'thanks-receipt', path: `/patient/thanks/index?scene=${demoScene}`, persona: grateful, prepare: sendLetter },
  { name: 'mine-thanks', path: '/pages/mine/index', persona: grateful },
  { name: 'wall', path: '/patient/wall/index', persona: patients.luBin.openid },
  { name: 'staff-thanks', path: '/staff/thanks/index', persona: staff.guYun.openid },
  { name: 'staff-thanks-verify', path: '/staff/thanks/index?show=verify', persona: staff.guYun.openid },
  { name: 'office-thanks', path: '/office/thanks/index', persona: staff.fangZheng.openid },
  {
    name: 'office-thanks-all',
    path: '/office/thanks/index',
    persona: staff.fangZheng.openid,
    prepare: queue('desk'),
  },
  { name: 'thank', path: '/pages/mine/index', persona: grateful, prepare: openFirst('.nu-section .nu-card--press') },
  {
    name: 'thank-note',
    path: '/staff/thanks/index?show=verify',
    persona: staff.guYun.openid,
    prepare: openFirst('[id^="thanks-row-"]'),
  },
  { name: 'thank-publish', path: '/office/thanks/index', persona: staff.fangZheng.openid, prepare: openPublish },
]
