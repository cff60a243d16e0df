import type { Page } from 'playwright-core'
import { cast } from '../../test/fixtures/cast'
import type { Screen } from './screen'

const party = cast.fangZheng.openid
const supervision = cast.heJianping.openid
const inspector = cast.xiaMing.openid
const doctor = cast.lingZhiyuan.openid
const head = cast.liGuodong.openid

const tap = (id: string) => (page: Page) => page.locator(`#${id}`).click()

export const findingsScreens: Screen[] = [
  { name: 'visits', path: '/staff/visits/index', persona: inspector },
  { name: 'visit-before', path: '/staff/visit/index?id=seed-visit-6', persona: inspector },
  {
    name: 'visit-checklist',
    path: '/staff/visit/index?id=seed-visit-6',
    persona: inspector,
    prepare: async (page) => {
      await page.locator('#visit-begin').click()
      await page.locator('#visit-answer-1-no').click()
      await page.locator('#visit-flag-1').click()
      await page.locator('#visit-more-2').click()
    },
  },
  { name: 'visit-conducted', path: '/staff/visit/index?id=seed-visit-5', persona: inspector },
  { name: 'office-visits', path: '/office/visits/index', persona: party },
  { name: 'visit-plan', path: '/office/visitPlan/index', persona: party },
  { name: 'visit-planned', path: '/office/visitPlan/index?id=seed-visit-0', persona: party },
  { name: 'findings', path: '/office/findings/index', persona: supervision },
  { name: 'findings-decide', path: '/office/findings/index?queue=decide', persona: party },
  { name: 'findings-empty', path: '/office/findings/index?queue=notify', persona: party },
  {
    name: 'finding-review',
    path: '/office/finding/index?id=seed-finding-1-attitudes-deflecting',
    persona: supervision,
    prepare: tap('finding-review'),
  },
  { name: 'finding-appealed', path: '/office/finding/index?id=seed-finding-2-voices-greeting', persona: party },
  {
    name: 'finding-dispose',
    path: '/office/finding/index?id=seed-finding-3-attitudes-deflecting',
    persona: party,
    prepare: async (page) => {
      await page.locator('#finding-dispose').click()
      await page.locator('#finding-disposal-kind-talk').click()
    },
  },
  { name: 'finding-dismissed', path: '/office/finding/index?id=seed-finding-4-voices-answering', persona: party },
  { name: 'checks', path: '/staff/checks/index', persona: doctor },
  { name: 'checks-empty', path: '/staff/checks/index', persona: cast.dingRui.openid },
  { name: 'check', path: '/staff/check/index?id=seed-finding-0-voices-answering', persona: doctor },
  {
    name: 'check-appeal',
    path: '/staff/check/index?id=seed-finding-0-voices-answering',
    persona: doctor,
    prepare: tap('check-appeal'),
  },
  { name: 'talk-own', path: '/staff/talk/index?id=seed-talk-held', persona: head },
  { name: 'talks', path: '/office/talks/index', persona: party },
  { name: 'talk', path: '/office/talk/index?id=seed-talk-over', persona: party },
  { name: 'talk-new', path: '/office/talk/index', persona: party },
]
