import type { ClinicCard, DrawResult, TicketView } from '@nuanyu/types/clinic'
import type { Page } from 'playwright-core'
import { patients } from '../../test/fixtures/cast'
import { aPlan, daysAfter, oneSlot, publishClinic, registerAt, type Say } from '../../test/fixtures/clinicPlans'
import { today } from '../../client/src/features/time/day'
import { answering, refusing, unreachable } from './pretend'
import { as, type Screen } from './screen'

const { linXiaomei, zhouYongfu, heMin, wuDahai } = patients
const visitor = linXiaomei.openid

/** Published once for all these pictures. */
interface Plans {
  morning: string
  full: string
  lecture: string
  draw: string
}
const plans = new Map<string, Promise<Plans>>()

function plansOf(page: Page): Promise<Plans> {
  const base = new URL(page.url()).origin
  const known = plans.get(base)
  if (known) return known
  const made = makePlans(sayOn(page))
  plans.set(base, made)
  return made
}

const sayOn =
  (page: Page): Say =>
  (person, action, input) =>
    as(page, person, action, input)

async function makePlans(say: Say): Promise<Plans> {
  const day = (days: number) => daysAfter(today(), days)
  const morning = await publishClinic(say, aPlan(day(5)))
  const full = await publishClinic(
    say,
    aPlan(day(8), {
      title: '世界卒中日颈动脉超声筛查',
      kind: 'free_clinic',
      place: {
        name: '门诊三楼健康小屋',
        address: '清禾市第一人民医院门诊楼三楼东侧',
        point: { latitude: 31.23, longitude: 121.47 },
      },
      ...oneSlot(day(8), 1),
    }),
  )
  const lecture = await publishClinic(
    say,
    aPlan(day(12), {
      title: '老年人防跌倒和居家照护讲座，送给照顾卧床老人的家属',
      kind: 'lecture',
      doctors: [],
      walkIns: 'welcome',
      ...oneSlot(day(12), 60),
    }),
  )
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
  await registerAt(say, zhouYongfu, full.id)
  await registerAt(say, wuDahai, full.id)
  await registerAt(say, zhouYongfu, morning.id, { slot: 1 })
  return { morning: morning.id, full: full.id, lecture: lecture.id, draw: draw.id }
}

const shown = (page: Page, id: string) => page.locator(`[id="${id}"]`).filter({ visible: true }).last()
const tap = (page: Page, id: string) => shown(page, id).click()

const goTo = async (page: Page, path: string) => {
  const base = new URL(page.url()).origin
  await page.goto(`${base}/#${path}`)
  await page.reload()
}

const plans0 = (next: (page: Page, plans: Plans) => Promise<void>) => async (page: Page) => {
  await next(page, await plansOf(page))
}

const event = (which: keyof Plans, then: (page: Page) => Promise<void> = async () => undefined) =>
  plans0(async (page, all) => {
    await goTo(page, `/patient/clinic/index?id=${all[which]}`)
    await page.locator('#clinic-head').waitFor()
    await then(page)
  })

async function chooseFirst(page: Page): Promise<void> {
  await page.locator('[id^="clinic-slot-"]').filter({ visible: true }).nth(1).click()
  await page.locator('#clinic-who').waitFor()
}

async function fillMother(page: Page): Promise<void> {
  await chooseFirst(page)
  await tap(page, 'clinic-relation-parent')
  await shown(page, 'clinic-name').fill('王秀英')
  await shown(page, 'clinic-phone').fill('138000')
  await tap(page, 'clinic-register')
  await page.locator('.nu-field__error').first().waitFor()
}

/** Somebody else is faster. */
async function beFull(page: Page): Promise<void> {
  await chooseFirst(page)
  await shown(page, 'clinic-name').fill('林晓梅')
  await shown(page, 'clinic-phone').fill('13800000010')
  await refusing(page, 'clinic.register', 'FULL')
  await tap(page, 'clinic-register')
  await tap(page, 'consent-accept')
  await page.locator('#clinic-full').waitFor()
}

async function beThere(page: Page): Promise<void> {
  await chooseFirst(page)
  await shown(page, 'clinic-name').fill('林晓梅')
  await shown(page, 'clinic-phone').fill('13800000010')
  await refusing(page, 'clinic.register', 'ALREADY_REGISTERED')
  await tap(page, 'clinic-register')
  await tap(page, 'consent-accept')
  await page.locator('#clinic-already').waitFor()
}

const ticketOf = (person: typeof linXiaomei, which: keyof Plans, slot = 0) =>
  plans0(async (page, all) => {
    const ticket = await registerAt(sayOn(page), person, all[which], { slot }).catch(() => null)
    const mine = ticket ?? (await firstTicket(page, person, all[which]))
    await goTo(page, `/patient/ticket/index?id=${mine.id}`)
    await page.locator('#ticket').waitFor()
  })

async function firstTicket(page: Page, person: typeof linXiaomei, eventId: string): Promise<{ id: string }> {
  const { mine } = await as<{ mine: { registrationId: string }[] }>(page, person, 'clinic.get', { eventId })
  return { id: mine[0]?.registrationId ?? '' }
}

async function withoutNetwork(page: Page): Promise<void> {
  await ticketOf(linXiaomei, 'morning')(page)
  await page.locator('#ticket-code').waitFor()
  await unreachable(page)
  await page.reload()
  await page.locator('#ticket-since').waitFor()
}

const card = (n: number): ClinicCard => ({
  id: `many-${String(n)}`,
  title:
    n % 3 === 0
      ? `第 ${String(n)} 场：送医进山村，为留守老人和返乡务工人员做全身检查并讲解慢性病长期用药常识`
      : `社区义诊（${String(n)}）`,
  kind: 'outreach',
  kindLabel: '送医上门',
  phase: n % 4 === 0 ? 'full' : 'open',
  phaseLabel: n % 4 === 0 ? '已约满' : '报名中',
  when: '12月4日 周五 08:30–11:30',
  days: [daysAfter(today(), n % 40)],
  place: { name: '清禾市江北区河西街道办事处第七社区居民委员会党群服务中心二楼', address: '', point: null },
  branch: '内科第一党支部',
  left: n % 4 === 0 ? 0 : n,
  capacity: 100,
  hint: n % 5 === 0 ? '12月1日 09:00 截止报名' : '',
})

const drawn: DrawResult = {
  eventId: 'event-1',
  title: '儿童近视筛查（限 30 名）',
  commitment: '3f'.repeat(32),
  seed: 'a9'.repeat(32),
  drawnAt: '11月28日 10:00',
  entries: Array.from({ length: 300 }, (_, at) => ({
    number: ((at * 37) % 300) + 1,
    order: at + 1,
    slot: '12月8日 周二 09:00–10:30',
    outcome: at < 30 ? 'seat' : at < 60 ? 'waiting' : 'not_drawn',
  })),
  mine: [112, 75],
}

/** A seat from the line, at the hour of another one. */
const offered: TicketView = {
  id: 'offered',
  code: 'KM4T7Q',
  qr: null,
  state: 'offered',
  stateLabel: '有名额了，等您确认',
  tone: 'warn',
  advice: '有人取消，轮到您了。要来就点“确认”。',
  who: '欧阳王秀英',
  relation: 'parent',
  event: {
    id: 'event-1',
    title: '世界卒中日颈动脉超声筛查，面向六十岁以上有高血压、糖尿病或吸烟史的居民',
    kind: 'free_clinic',
    place: { name: '门诊三楼健康小屋', address: '清禾市第一人民医院门诊楼三楼东侧', point: null },
    phone: '02885550001',
    bring: '身份证',
  },
  when: '12月1日 周二 09:00–10:30',
  day: daysAfter(today(), 8),
  startsAt: `${daysAfter(today(), 8)}T01:00:00.000Z`,
  until: { at: new Date(Date.now() + 3_600_000).toISOString(), label: '今天 22:40' },
  place: null,
  entry: null,
  queueNumber: null,
  clash: '和“慢病相约”高血压义诊 12月1日 周二 09:00–09:30 是同一个时间，请取消一个。',
  can: ['accept', 'cancel'],
  cancelUntil: '12月1日 07:00',
  why: null,
}

const pretended = (path: string, action: string, data: unknown, see: string) => async (page: Page) => {
  await answering(page, action, data)
  await goTo(page, path)
  await page.locator(see).first().waitFor()
}

export const clinicScreens: Screen[] = [
  {
    name: 'clinics',
    path: '/patient/clinics/index',
    persona: visitor,
    prepare: plans0(async (page) => {
      await goTo(page, '/patient/clinics/index')
      await page.locator('[id^="clinic-keep-"]').first().click()
      await tap(page, 'clinics-here')
      await page.locator('#clinics-no-place').waitFor()
    }),
  },
  {
    name: 'clinics-calendar',
    path: '/patient/clinics/index',
    persona: visitor,
    prepare: plans0(async (page) => {
      await goTo(page, '/patient/clinics/index')
      await tap(page, 'clinics-view-calendar')
      await page.locator('#clinics-day, #clinics-month-empty').first().waitFor()
    }),
  },
  {
    name: 'clinics-kept',
    path: '/patient/clinics/index',
    persona: visitor,
    prepare: (page) => tap(page, 'clinics-view-kept'),
  },
  {
    name: 'clinics-empty',
    path: '/patient/clinics/index',
    persona: visitor,
    prepare: pretended('/patient/clinics/index', 'clinic.list', { items: [], next: null }, '#clinics-empty'),
  },
  {
    name: 'clinics-many',
    path: '/patient/clinics/index',
    persona: visitor,
    prepare: pretended(
      '/patient/clinics/index',
      'clinic.list',
      { items: Array.from({ length: 300 }, (_, n) => card(n)), next: null },
      '[id^="clinic-many-"]',
    ),
  },
  { name: 'clinic', path: '/patient/clinic/index', persona: visitor, prepare: event('morning') },
  { name: 'clinic-who', path: '/patient/clinic/index', persona: heMin.openid, prepare: event('morning', fillMother) },
  { name: 'clinic-lecture', path: '/patient/clinic/index', persona: heMin.openid, prepare: event('lecture') },
  { name: 'clinic-draw', path: '/patient/clinic/index', persona: heMin.openid, prepare: event('draw') },
  { name: 'clinic-full', path: '/patient/clinic/index', persona: heMin.openid, prepare: event('morning', beFull) },
  {
    name: 'clinic-already',
    path: '/patient/clinic/index',
    persona: heMin.openid,
    prepare: event('morning', beThere),
  },
  { name: 'ticket', path: '/patient/ticket/index', persona: visitor, prepare: ticketOf(linXiaomei, 'morning') },
  {
    name: 'ticket-cancel',
    path: '/patient/ticket/index',
    persona: visitor,
    prepare: async (page) => {
      await ticketOf(linXiaomei, 'morning')(page)
      await tap(page, 'ticket-cancel')
    },
  },
  { name: 'ticket-offline', path: '/patient/ticket/index', persona: visitor, prepare: withoutNetwork },
  {
    name: 'ticket-waiting',
    path: '/patient/ticket/index',
    persona: wuDahai.openid,
    prepare: ticketOf(wuDahai, 'full'),
  },
  {
    name: 'ticket-offered',
    path: '/patient/ticket/index',
    persona: visitor,
    prepare: pretended('/patient/ticket/index?id=offered', 'clinic.ticket', offered, '#ticket-remaining'),
  },
  { name: 'ticket-entered', path: '/patient/ticket/index', persona: heMin.openid, prepare: ticketOf(heMin, 'draw') },
  {
    name: 'tickets',
    path: '/patient/tickets/index',
    persona: zhouYongfu.openid,
    prepare: plans0((page) => goTo(page, '/patient/tickets/index')),
  },
  {
    name: 'mine-tickets',
    path: '/pages/mine/index',
    persona: zhouYongfu.openid,
    prepare: plans0((page) => goTo(page, '/pages/mine/index')),
  },
  {
    name: 'draw-result',
    path: '/patient/clinicDraw/index',
    persona: visitor,
    prepare: pretended('/patient/clinicDraw/index?id=event-1', 'clinic.drawResult', drawn, '#draw-seed'),
  },
]
