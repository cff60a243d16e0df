import { cast } from '../../test/fixtures/cast'
import type { Screen } from './screen'

const writer = cast.mengJia.openid
const second = cast.fangZheng.openid
const discipline = cast.zhuangSu.openid
const reader = cast.guYun.openid

export const bulletinsScreens: Screen[] = [
  { name: 'bulletins', path: '/office/bulletins/index', persona: second },
  {
    name: 'bulletins-issued',
    path: '/office/bulletins/index',
    persona: writer,
    prepare: (page) => page.locator('#bulletins-queue-issued').click(),
  },
  {
    name: 'bulletins-empty',
    path: '/office/bulletins/index',
    persona: discipline,
    prepare: async (page) => {
      await page.locator('#bulletins-queue-withdrawn').click()
      await page.locator('#bulletins-empty').waitFor()
    },
  },
  {
    name: 'bulletin-new',
    path: '/office/bulletin/index',
    persona: writer,
    prepare: async (page) => {
      await page.locator('#bulletin-save').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  {
    name: 'bulletin-find',
    path: '/office/bulletin/index',
    persona: writer,
    prepare: async (page) => {
      await page.locator('#bulletin-people-add').click()
      await page.locator('#bulletin-people-search').fill('凌')
      await page.locator('#bulletin-people-find').click()
      await page.locator('[id^="bulletin-people-found-"]').first().waitFor()
    },
  },
  { name: 'bulletin-findings', path: '/office/bulletin/index?id=seed-bulletin-5', persona: second },
  {
    name: 'bulletin-clear',
    path: '/office/bulletin/index?id=seed-bulletin-5',
    persona: second,
    prepare: (page) => page.locator('#bulletin-clear').click(),
  },
  {
    name: 'bulletin-consult',
    path: '/office/bulletin/index?id=seed-bulletin-6',
    persona: discipline,
    prepare: (page) => page.locator('#bulletin-consult').click(),
  },
  { name: 'bulletin-kept', path: '/office/bulletin/index?id=seed-bulletin-6', persona: writer },
  { name: 'bulletin-issued', path: '/office/bulletin/index?id=seed-bulletin-0', persona: writer },
  { name: 'bulletin-corrected', path: '/office/bulletin/index?id=seed-bulletin-1', persona: second },
  { name: 'consequences', path: '/office/consequences/index', persona: second },
  {
    name: 'consequence-enter',
    path: '/office/consequences/index?bulletin=seed-bulletin-2',
    persona: writer,
    prepare: async (page) => {
      await page.locator('#consequence-new').click()
      await page.locator('[id^="consequence-for-"]').first().click()
      await page.locator('#consequence-decided').fill('奖励500元')
      await page.locator('#consequence-enter-sheet-confirm').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  { name: 'reminders', path: '/office/reminders/index', persona: discipline },
  { name: 'reminder-draft', path: '/office/reminder/index?id=seed-reminder-dragonBoat--1', persona: discipline },
  {
    name: 'reminder-sent',
    path: '/office/reminder/index?id=seed-reminder-midAutumnNationalDay--20',
    persona: discipline,
  },
  {
    name: 'reminder-new',
    path: '/office/reminder/index',
    persona: discipline,
    prepare: (page) => page.locator('#reminder-template-springFestival').click(),
  },
  { name: 'tray', path: '/staff/bulletins/index', persona: reader },
  { name: 'tray-empty', path: '/staff/bulletins/index', persona: cast.fanQi.openid },
  { name: 'paper', path: '/staff/bulletin/index?id=seed-bulletin-1', persona: reader },
  {
    name: 'paper-own',
    path: '/staff/bulletin/index?id=seed-bulletin-0',
    persona: cast.pengLan.openid,
  },
  { name: 'paper-withdrawn', path: '/staff/bulletin/index?id=seed-bulletin-3', persona: cast.leiGang.openid },
  {
    name: 'paper-reminder',
    path: '/staff/bulletin/index?kind=reminder&id=seed-reminder-midAutumnNationalDay--20',
    persona: reader,
  },
]
