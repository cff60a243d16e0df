import {
  type ClinicManage,
  type ClinicPeoplePage,
  type ClinicStatistics,
  type DayList,
  type QueueScreen,
  registrationStates,
} from '@nuanyu/types/clinic'
import type { Page } from 'playwright-core'
import { cast } from '../../test/fixtures/cast'
import {
  aPlan,
  daysAfter,
  newSaying,
  oneSlot,
  publishClinic,
  registerAt,
  type Say,
} from '../../test/fixtures/clinicPlans'
import { today } from '../../client/src/features/time/day'
import { answering, unreachable } from './pretend'
import { as, type Screen } from './screen'

const secretary = cast.jiChunlan.openid
const party = cast.fangZheng.openid

interface Plans {
  draft: string
  approval: string
  coming: string
  draw: string
}
/** Of the demo's seed, which has one running at any hour. */
const RUNNING = 'clinic-today'
const plans = new Map<string, Promise<Plans>>()

/** Planned once for all these pictures. */
function plansOf(page: Page): Promise<Plans> {
  const base = new URL(page.url()).origin
  const made = plans.get(base) ?? makePlans((person, action, input) => as(page, person, action, input))
  plans.set(base, made)
  return made
}

async function makePlans(say: Say): Promise<Plans> {
  const day = (days: number) => daysAfter(today(), days)
  const draftOf = (form: object) =>
    say<ClinicManage>(cast.jiChunlan, 'clinic.save', { commandId: newSaying(), eventId: null, form })
  const step = ({ id, version }: ClinicManage) => ({ commandId: newSaying(), eventId: id, version })
  const draft = await draftOf(
    aPlan(day(20), { title: '社区讲座：冬天怎么护心', kind: 'lecture', filing: '', promises: [] }),
  )
  const approval = await draftOf(aPlan(day(16), { title: '送医进清河村' }))
  await say(cast.jiChunlan, 'clinic.submit', step(approval))
  const coming = await publishClinic(say, aPlan(day(6), { title: '世界糖尿病日义诊', ...oneSlot(day(6), 2) }))
  for (const who of [cast.linXiaomei, cast.zhouYongfu, cast.heMin]) await registerAt(say, who, coming.id)
  const draw = await publishClinic(
    say,
    aPlan(day(15), {
      title: '儿童近视筛查（限 30 名）',
      kind: 'eyesight',
      release: 'draw',
      closesAt: `${day(13)}T02:00:00.000Z`,
      ...oneSlot(day(15), 30),
    }),
  )
  return { draft: draft.id, approval: approval.id, coming: coming.id, draw: draw.id }
}

const shown = (page: Page, id: string) => page.locator(`[id="${id}"]`).filter({ visible: true }).last()
const tap = (page: Page, id: string) => shown(page, id).click()

async function goTo(page: Page, path: string): Promise<void> {
  const base = new URL(page.url()).origin
  await page.goto('data:,')
  await page.goto(`${base}/#${path}`)
}

const on =
  (path: (plans: Plans) => string, see: string, then?: (page: Page) => Promise<void>) => async (page: Page) => {
    const known = await plansOf(page)
    await goTo(page, path(known))
    await page.locator(see).first().waitFor()
    await then?.(page)
  }

const pretended =
  (path: string, action: string, data: unknown, see: string, then?: (page: Page) => Promise<void>) =>
  async (page: Page) => {
    await answering(page, action, data)
    await goTo(page, path)
    await page.locator(see).first().waitFor()
    await then?.(page)
  }

const crowd: DayList = {
  event: {
    id: 'crowd',
    title: '世界卒中日义诊',
    when: '今天 08:30–11:30',
    place: '门诊一楼大厅',
    walkIns: '不预约也能来',
  },
  slots: Array.from({ length: 6 }, (_, n) => ({
    id: `crowd.${String(n)}`,
    when: `今天 ${String(8 + n)}:00–${String(9 + n)}:00`,
  })),
  doctors: ['凌志远', '沈怀瑾', '叶知秋'],
  people: Array.from({ length: 300 }, (_, n) => ({
    doctor: n % 7 === 0 ? '沈怀瑾' : null,
    id: `p${String(n)}`,
    code: `K${String(10000 + n)}`,
    name:
      n % 40 === 0
        ? '买买提·阿不都热合曼'
        : `${['王', '李', '张', '赵'][n % 4] ?? ''}${['秀英', '建国', '桂花'][n % 3] ?? ''}`,
    phone: '138****0011',
    slotId: n % 5 === 0 ? null : `crowd.${String(n % 6)}`,
    state: n % 5 === 0 ? ('walk_in' as const) : n % 3 === 0 ? ('checked_in' as const) : ('confirmed' as const),
    queueNumber: n % 5 === 0 || n % 3 === 0 ? n + 1 : null,
  })),
  counts: { expected: 240, checkedIn: 80, served: 0, walkIns: 60, heads: 0, visits: 140 },
  at: new Date().toISOString(),
  open: true,
}

const names = ['王**', '欧**', '买**', '何*', '李**']
const manyPeople: ClinicPeoplePage = {
  title: '世界卒中日义诊：颈动脉超声筛查和一对一用药咨询',
  slots: crowd.slots.map(({ id, when }) => ({ id, label: when })),
  count: 300,
  next: 'more',
  can: ['list'],
  items: Array.from({ length: 30 }, (_, n) => {
    const state = (['confirmed', 'confirmed', 'offered', 'waitlisted', 'checked_in'] as const)[n % 5] ?? 'confirmed'
    return {
      id: `p${String(n)}`,
      who: names[n % 5] ?? '',
      phone: `13${String(n % 10)}****00${String(10 + n)}`,
      code: `K${String(10000 + n)}`,
      when: `10月29日 周四 0${String(8 + (n % 2))}:00–0${String(8 + (n % 2))}:30`,
      state,
      stateLabel: state === 'offered' ? '待本人确认' : registrationStates[state],
      tone: state === 'confirmed' || state === 'checked_in' ? 'good' : state === 'offered' ? 'warn' : 'calm',
      how: (['自己报名', '窗口登记', '电话登记'] as const)[n % 3] ?? '',
      can: state === 'checked_in' ? [] : ['cancel' as const],
    }
  }),
}

const wall: QueueScreen = {
  title: '世界卒中日义诊',
  at: new Date().toISOString(),
  waiting: Array.from({ length: 40 }, (_, n) => ({
    number: 18 + n,
    who: n % 4 === 3 ? '' : `${['王', '李', '欧阳'][n % 3] ?? ''}**`,
    slot: n % 4 === 3 ? '现场' : '09:00',
  })),
  served: 17,
  visits: 57,
}

const line = (id: string, label: string, events: number, visits: number, walkIns = 0) => ({
  id,
  label,
  events,
  visits,
  walkIns,
})
const figures: ClinicStatistics = {
  half: '2026-2',
  halfLabel: '2026年下半年',
  halves: [
    { id: '2026-2', label: '2026年下半年' },
    { id: '2026-1', label: '2026年上半年' },
  ],
  branches: [{ id: 'branch-internal-1', name: '内科第一党支部' }],
  events: 193,
  visits: 18694,
  registered: 7420,
  walkIns: 9811,
  noShows: 512,
  heads: 1975,
  people: 6377,
  unnamed: 12010,
  byKind: [
    line('free_clinic', '义诊', 88, 9120, 5300),
    line('education', '健康宣教', 61, 6200, 4100),
    line('eyesight', '近视筛查', 12, 1975),
    line('lecture', '讲座', 32, 1399, 411),
  ],
  byBranch: Array.from({ length: 14 }, (_, n) =>
    line(`b${String(n)}`, `第${String(n + 1)}党支部`, 20 - n, 2600 - n * 170, 900 - n * 40),
  ),
  byDoctor: Array.from({ length: 60 }, (_, n) =>
    line(`d${String(n)}`, `医生${String(n + 1)}`, 60 - n, 5200 - n * 80, 300),
  ),
  doctorUnnoted: 4310,
  byMonth: [7, 8, 9, 10, 11, 12].map((month) =>
    line(
      String(month),
      `${String(month)}月`,
      month === 12 ? 0 : 30 + month,
      month === 12 ? 0 : 3000 + month * 90,
      month === 12 ? 0 : 1500,
    ),
  ),
  before: { events: 180, visits: 19020 },
}

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
