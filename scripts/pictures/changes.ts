import { cast } from '../../test/fixtures/cast'
import type { Screen } from './screen'

const office = cast.dingRui.openid
const party = cast.fangZheng.openid

export const changesScreens: Screen[] = [
  { name: 'changes', path: '/patient/changes/index' },
  {
    name: 'changes-of-nobody',
    path: '/patient/changes/index',
    prepare: async (page) => {
      await page.locator('#changes-department').click()
      await page.locator('[id^="changes-department-dept-"]').last().click()
      await page.locator('#changes-empty').waitFor()
    },
  },
  { name: 'changes-told', path: '/patient/changes/index?id=seed-change-0' },
  { name: 'changes-gone', path: '/patient/changes/index?id=seed-change-7' },
  { name: 'office-changes', path: '/office/changes/index', persona: party },
  {
    name: 'office-changes-published',
    path: '/office/changes/index',
    persona: party,
    prepare: (page) => page.locator('#changes-queue-published').click(),
  },
  {
    name: 'change-review',
    path: '/office/change/index?id=seed-change-5',
    persona: party,
  },
  {
    name: 'change-publish',
    path: '/office/change/index?id=seed-change-5',
    persona: party,
    prepare: (page) => page.locator('#change-publish').click(),
  },
  { name: 'change-corrected', path: '/office/change/index?id=seed-change-1', persona: party },
  {
    name: 'change-pick',
    path: '/office/change/index',
    persona: office,
    // One department's: the whole list goes on by itself while the keyboard walks through it.
    prepare: async (page) => {
      await page.locator('#candidate-department').click()
      await page.locator('#candidate-department-dept-dept-neurology').click()
      await page.locator('#candidates-end').filter({ hasText: '都在这里了' }).waitFor()
      await page.locator('[id^="candidate-row-"]').first().click()
    },
  },
  {
    name: 'change-write',
    path: '/office/change/index',
    persona: office,
    prepare: async (page) => {
      await page.locator('[id^="candidate-row-"]').first().click()
      await page.locator('#candidates-done').click()
      await page.locator('#change-save').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  {
    name: 'change-findings',
    path: '/office/change/index?id=seed-change-6',
    persona: office,
    prepare: async (page) => {
      await page.locator('#change-write').click()
      await page.locator('#change-said').fill('12床的老人说，昨天下午三点王丽护士带着找了很久的路')
      await page.locator('#change-save').click()
      await page.locator('#change-findings').waitFor()
    },
  },
]
