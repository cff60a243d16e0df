import { cast } from '../../test/fixtures/cast'
import { crowd, figures, manyPeople, wall } from './clinicFigures'
import { on, pretended, shown, tap } from './clinicPlanned'
import { unreachable } from './pretend'
import type { Screen } from './screen'

const secretary = cast.jiChunlan.openid
const party = cast.fangZheng.openid

/** Of the demo's seed, which has one running at any hour. */
const RUNNING = 'clinic-today'

export const clinicWorkScreens: Screen[] = [
  {
    name: 'office-clinics',
    path: '/office/clinics/index',
    persona: party,
    prepare: on(() => '/office/clinics/index', '[id^="clinics-row-"]'),
  },
  {
    name: 'office-clinics-coming',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      () => '/office/clinics/index',
      '#clinics-create',
      async (page) => {
        await tap(page, 'clinics-shelf-coming')
        await page.locator('[id^="clinics-row-"]').first().waitFor()
      },
    ),
  },
  { name: 'clinic-plan', path: '/office/clinicPlan/index', persona: secretary },
  {
    name: 'clinic-plan-wrong',
    path: '/office/clinicPlan/index',
    persona: secretary,
    prepare: on(
      ({ draft }) => `/office/clinicPlan/index?id=${draft}`,
      '#plan-submit',
      async (page) => {
        await shown(page, 'plan-session-0-slot-1-to').fill('08:00')
        await tap(page, 'plan-doctor-add')
        await tap(page, 'plan-submit')
        await page.locator('#plan-missing').waitFor()
      },
    ),
  },
  {
    name: 'clinic-plan-place',
    path: '/office/clinicPlan/index',
    persona: secretary,
    prepare: async (page) => {
      await page.locator('#plan-place-before').selectOption('1')
      await shown(page, 'plan-point-text').fill('清禾路路口')
      await tap(page, 'plan-point-set')
    },
  },
  {
    name: 'clinic-plan-draw',
    path: '/office/clinicPlan/index',
    persona: secretary,
    prepare: async (page) => {
      await tap(page, 'plan-session-0-generate-open')
      await tap(page, 'plan-release-draw')
      await tap(page, 'plan-opens-at')
      await tap(page, 'plan-session-add')
    },
  },
  {
    name: 'clinic-approve',
    path: '/office/clinics/index',
    persona: party,
    prepare: on(({ approval }) => `/office/clinicManage/index?id=${approval}`, '#manage-facts'),
  },
  {
    name: 'clinic-own',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(({ approval }) => `/office/clinicManage/index?id=${approval}`, '#manage-why'),
  },
  {
    name: 'clinic-manage',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(({ coming }) => `/office/clinicManage/index?id=${coming}`, '#manage-seats'),
  },
  {
    name: 'clinic-manage-draw',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(({ draw }) => `/office/clinicManage/index?id=${draw}`, '#manage-draw'),
  },
  {
    name: 'clinic-cancel',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      ({ coming }) => `/office/clinicManage/index?id=${coming}`,
      '#manage-seats',
      (page) => tap(page, 'manage-cancel'),
    ),
  },
  {
    name: 'clinic-postpone',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      ({ coming }) => `/office/clinicManage/index?id=${coming}`,
      '#manage-seats',
      (page) => tap(page, 'manage-postpone'),
    ),
  },
  {
    name: 'clinic-desk',
    path: '/office/clinics/index',
    persona: party,
    prepare: on(
      () => `/office/clinicManage/index?id=${RUNNING}`,
      '#manage-seats',
      async (page) => {
        await tap(page, 'manage-desk')
        await shown(page, 'desk-name').fill('王')
        await tap(page, 'desk-sheet-confirm')
        await page.locator('.nu-field__error').first().waitFor()
      },
    ),
  },
  {
    name: 'clinic-poster-code',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      ({ coming }) => `/office/clinicManage/index?id=${coming}`,
      '#manage-poster',
      async (page) => {
        await tap(page, 'poster-code')
        await page.locator('#code-title').waitFor()
      },
    ),
  },
  {
    name: 'clinic-people',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(({ coming }) => `/office/clinicPeople/index?id=${coming}`, '[id^="attendee-"]'),
  },
  {
    name: 'clinic-people-many',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: pretended('/office/clinicPeople/index?id=crowd', 'clinic.people', manyPeople, '#attendees-count'),
  },
  {
    name: 'clinic-people-nobody',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      ({ coming }) => `/office/clinicPeople/index?id=${coming}`,
      '[id^="attendee-"]',
      async (page) => {
        await shown(page, 'attendees-search').fill('9999')
        await page.locator('#attendees-empty').waitFor()
      },
    ),
  },
  {
    name: 'clinic-people-cancel',
    path: '/office/clinics/index',
    persona: secretary,
    prepare: on(
      ({ coming }) => `/office/clinicPeople/index?id=${coming}`,
      '[id^="attendee-cancel-"]',
      (page) => page.locator('[id^="attendee-cancel-"]').first().click(),
    ),
  },
  {
    name: 'clinic-list',
    path: '/staff/clinicDay/index',
    persona: party,
    prepare: on(
      () => `/staff/clinicDay/index?id=${RUNNING}`,
      '#day-people',
      (page) => tap(page, 'day-list'),
    ),
  },
  {
    name: 'clinic-day-pick',
    path: '/staff/clinicDay/index',
    persona: party,
    prepare: on(() => '/staff/clinicDay/index', '[id^="day-"]'),
  },
  {
    name: 'clinic-day',
    path: '/staff/clinicDay/index',
    persona: party,
    prepare: on(
      () => `/staff/clinicDay/index?id=${RUNNING}`,
      '#day-people',
      async (page) => {
        await page.locator('[id^="day-in-"]').first().click()
        await page.locator('#day-sent').waitFor()
      },
    ),
  },
  {
    name: 'clinic-day-offline',
    path: '/staff/clinicDay/index',
    persona: party,
    prepare: on(
      () => `/staff/clinicDay/index?id=${RUNNING}`,
      '#day-people',
      async (page) => {
        await unreachable(page)
        await tap(page, 'day-walk-in')
        await tap(page, 'day-standing-here')
        await page.locator('#day-waiting').waitFor()
      },
    ),
  },
  {
    name: 'clinic-day-crowd',
    path: '/staff/clinicDay/index',
    persona: secretary,
    prepare: pretended('/staff/clinicDay/index?id=crowd', 'clinic.dayList', crowd, '#day-people'),
  },
  {
    name: 'clinic-day-doctors',
    path: '/staff/clinicDay/index',
    persona: secretary,
    prepare: pretended('/staff/clinicDay/index?id=crowd', 'clinic.dayList', crowd, '#day-people', (page) =>
      tap(page, 'day-standing-here'),
    ),
  },
  {
    name: 'clinic-queue',
    path: '/staff/clinicDay/index',
    persona: secretary,
    prepare: pretended('/staff/clinicQueue/index?id=crowd', 'clinic.queue', wall, '#queue'),
  },
  {
    name: 'clinic-statistics',
    path: '/office/clinics/index',
    persona: party,
    prepare: pretended('/office/clinicStatistics/index', 'clinic.statistics', figures, '#stats'),
  },
  {
    name: 'clinic-statistics-empty',
    path: '/office/clinics/index',
    persona: party,
    prepare: pretended(
      '/office/clinicStatistics/index',
      'clinic.statistics',
      { ...figures, events: 0, before: { events: 0, visits: 0 } },
      '#stats-empty',
    ),
  },
]
