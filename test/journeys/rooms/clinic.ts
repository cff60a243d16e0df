import type { ClinicView } from '@nuanyu/types/clinic'
import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import { aPlan, daysAfter, oneSlot, publishClinic, registerAt, type Say } from '../../fixtures/clinicPlans'
import { demoScene } from '../../fixtures/hospital'
import type { Device } from '../device'
import type { Demo } from '../../support/demo'
import type { Stage } from '../story'
import { idShowing } from '../ways'
import type { Chapter } from './chapter'

/** Free clinics as patients meet them: for oneself and one's mother, the waiting line, the hall without network. */

const { linXiaomei, zhouYongfu } = cast

const sayTo =
  (demo: Demo): Say =>
  async <T>(person: { openid: string }, action: string, input: object) => {
    const answer = (await demo.callFunction(person.openid, 'api', { action, input })) as
      { ok: true; data: T } | { ok: false; error: unknown }
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`)
    return answer.data
  }

const CODE = /[2-9A-HJ-NP-Z]{6}/

async function slotsOf(demo: Demo, eventId: string): Promise<string[]> {
  const view = await sayTo(demo)<ClinicView>(linXiaomei, 'clinic.get', { eventId })
  return view.sessions.flatMap(({ slots }) => slots.map(({ id }) => id))
}

let morning = ''

async function registerForTwo({ device, demo }: Stage): Promise<void> {
  const event = await publishClinic(sayTo(demo), aPlan(daysAfter(today(), 6), { title: '高血压义诊日' }))
  morning = event.id
  const [early = '', late = ''] = await slotsOf(demo, morning)
  await device.become(linXiaomei)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.tap('door-clinics')
  await device.sees('高血压义诊日')
  await device.tap(`clinic-keep-${morning}`)
  await device.tap(`clinic-${morning}`)
  await device.sees('现场不收取任何费用')
  await device.sees('凌志远')
  await device.tap(`clinic-slot-${early}`)
  await device.type('clinic-name', '林晓梅')
  await device.tap('clinic-register')
  await device.sees('请填写正确的电话号码')
  await device.type('clinic-phone', linXiaomei.contact.phone)
  await take(device)
  await device.sees('林晓梅约上了')
  expect(await device.textOf('ticket-code')).toMatch(CODE)

  await device.open(`patient/clinic/index?id=${morning}`)
  await device.sees('您在这场的报名')
  await device.tap(`clinic-slot-${late}`)
  // The device remembers her; nobody takes a second seat.
  expect(await device.textOf('clinic-person-0')).toContain('林晓梅')
  await take(device)
  await device.sees('已经报过名')
  await device.tap('clinic-another')
  await device.tap('clinic-relation-parent')
  await device.type('clinic-name', '王秀英')
  await device.type('clinic-phone', linXiaomei.contact.phone)
  // She said yes to a message a moment ago, and is not asked again.
  await device.tap('clinic-register')
  await device.sees('王秀英约上了')

  await device.open('pages/mine/index')
  await device.sees('我的义诊票')
  await device.tap('mine-tickets-all')
  await device.sees('王秀英')
}

/** The tap that asks whether a message may follow. */
async function take(device: Device): Promise<void> {
  await device.tap('clinic-register')
  await device.acceptMessages()
}

async function showWithoutNetwork({ device }: Stage): Promise<void> {
  await device.become(linXiaomei)
  await device.open('patient/tickets/index')
  await device.sees('王秀英')
  const row = await idShowing(device, 'ticket-row-', '王秀英')
  await device.tap(row)
  await device.sees('扫不出来')
  const code = (await device.textOf('ticket-code')).trim()
  await device.network('off')
  await device.tap('ticket-all')
  await device.sees('票照样能用')
  await device.tap(row)
  await device.sees('之后的变化这里还不知道')
  expect((await device.textOf('ticket-code')).trim()).toBe(code)
  expect(await device.text()).toContain('清禾路社区服务中心')
  await device.network('on')
}

let single = ''
let ticketOfZhou = ''

/** Somebody is faster by a moment: nothing typed is lost, and there is a line. */
async function waitInLine({ device, demo }: Stage): Promise<void> {
  const say = sayTo(demo)
  const day = daysAfter(today(), 9)
  single = (await publishClinic(say, aPlan(day, { title: '颈动脉超声筛查', ...oneSlot(day, 1) }))).id
  await device.become(linXiaomei)
  await device.open(`patient/clinic/index?id=${single}`)
  await device.sees('只剩 1 个名额')
  await device.tap((await device.idsOf('clinic-slot-'))[0] ?? '')
  ticketOfZhou = (await registerAt(say, zhouYongfu, single)).id
  await take(device)
  await device.sees('您填的都还在')
  await device.tap('clinic-wait')
  await device.sees('候补中')
  expect(await device.textOf('ticket-line')).toContain('第 1 位')
}

async function giveBack({ device }: Stage): Promise<void> {
  await device.become(zhouYongfu)
  await device.open(`patient/ticket/index?id=${ticketOfZhou}`)
  await device.tap('ticket-cancel')
  await device.sees('马上给候补的下一位')
  await device.tap('cancel-confirm')
  await device.sees('已取消')
  expect(await device.has('ticket-cancel')).toBe(false)
  expect(await device.has('ticket-code')).toBe(false)
}

async function takeTheOffer({ device, demo }: Stage): Promise<void> {
  await demo.runTimer()
  await device.become(linXiaomei)
  await device.open('patient/notices/index')
  await device.sees('轮到您了，请确认名额')
  await device.tap(await idShowing(device, 'notice-', '轮到您了'))
  await device.sees('这个名额给您留着')
  await device.sees(/还剩 \d+/)
  await device.tap('ticket-accept')
  await device.sees('已约上')
  expect(await device.textOf('ticket-code')).toMatch(CODE)
  await device.tap('ticket-cancel')
  await device.tap('cancel-confirm')
  await device.sees('已取消')
}

async function enterTheDraw({ device, demo }: Stage): Promise<void> {
  const day = daysAfter(today(), 12)
  const { id } = await publishClinic(
    sayTo(demo),
    aPlan(day, {
      title: '儿童近视筛查',
      kind: 'eyesight',
      release: 'draw',
      closesAt: `${daysAfter(today(), 10)}T02:00:00.000Z`,
      ...oneSlot(day, 30),
    }),
  )
  await device.become(linXiaomei)
  await device.open('patient/clinics/index')
  await device.tap('clinics-view-calendar')
  await device.sees(/\d+年\d+月/)
  if (day.slice(0, 7) !== today().slice(0, 7)) await device.tap('clinics-month-after')
  await device.tap(`clinics-day-${day}`)
  await device.tap(`clinic-${id}`)
  await device.sees('登记抽签中')
  // One hour only: it is chosen already. Another may have held the phone meanwhile, and then it remembers nobody.
  await device.sees('谁来')
  if (await device.has('clinic-name')) {
    await device.type('clinic-name', '林晓梅')
    await device.type('clinic-phone', linXiaomei.contact.phone)
  }
  await take(device)
  await device.sees('等抽签')
  await device.tap('ticket-draw')
  await device.sees('您的 1 号：等着抽')
  expect(await device.textOf('draw-commitment')).toMatch(/[0-9a-f]{64}/)
}

export const clinicChapters: Chapter[] = [
  ['a patient registers herself and her mother', registerForTwo],
  ['the ticket opens in a hall without network', showWithoutNetwork],
  ['the last seat goes to somebody faster, and she waits in line', waitInLine],
  ['who cannot come gives the seat back', giveBack],
  ['the next in line is told, takes it, and may still give it back', takeTheOffer],
  ['a draw is entered and its promise is public', enterTheDraw],
]
