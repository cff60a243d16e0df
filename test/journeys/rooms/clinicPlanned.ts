import { type ClinicPlace, sceneOfClinic } from '@nuanyu/types/clinic'
import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import { aPlan, daysAfter, publishClinic, registerAt } from '../../fixtures/clinicPlans'
import type { Device } from '../device'
import type { Stage } from '../story'
import { idShowing } from '../ways'
import type { Chapter } from './chapter'
import { say } from './clinicCrowd'

const { jiChunlan, fangZheng, linXiaomei, zhouYongfu, heMin } = cast

const TITLE = '冬至前的血压义诊'
const REASON = '社区停电，改天再办'

/** What the chapters leave to those after them: one that is to be held, and the code of who called for it. */
export const planned = { eventId: '', code: '' }

let movedId = ''

/** What is missing is said at its field; the rest was kept. */
async function plan(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(jiChunlan)
  await device.open('office/clinics/index')
  await device.tap('clinics-create')
  await device.sees('办什么')
  await device.type('plan-title', TITLE)
  await device.tap('plan-doctor-add')
  await device.type('plan-doctor-0-name', '凌志远')
  await choosePlace(stage)
  await device.tap('plan-walk-ins-welcome')
  await device.tap('plan-submit')
  await device.sees('四项承诺都要确认')
  await device.sees('要填写卫生健康行政部门的备案号')
  for (const one of ['noFees', 'noSales', 'noReferralPay', 'filed']) await device.tap(`plan-promise-${one}`)
  await device.type('plan-filing', '清卫义备〔2026〕077号')
  await device.tap('plan-submit')
  await device.sees('已送党委办公室批准')
  expect(await device.has('manage-approve')).toBe(false)
}

/** Where others were held: address and point at once. A browser, which has no map, takes a point that was copied. */
async function choosePlace(stage: Stage): Promise<void> {
  const { device } = stage
  const { places } = await say(stage)<{ places: ClinicPlace[] }>(jiChunlan, 'clinic.places', {})
  const place = places.find(({ point }) => point !== null)
  const label = [place?.name, place?.address, '有地图位置'].filter(Boolean).join(' · ')
  await device.pick('plan-place-before', label)
  await device.sees('已在地图上标出位置')
  if (await device.has('plan-point-text')) {
    await device.type('plan-point-text', '清禾路路口')
    await device.tap('plan-point-set')
    await device.sees('请写成“纬度,经度”')
    await device.type('plan-point-text', '31.23975，121.49985')
    await device.tap('plan-point-set')
    await device.sees('31.23975,121.49985')
  }
}

async function approve(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(fangZheng)
  await device.open('office/clinics/index')
  await device.sees(TITLE)
  const row = await idShowing(device, 'clinics-row-', TITLE)
  planned.eventId = row.slice('clinics-row-'.length)
  await device.tap(row)
  await device.sees('清卫义备〔2026〕077号')
  await device.tap('manage-approve')
  await device.tap('manage-approve-sheet-confirm')
  await device.sees('报名中')

  await device.become(linXiaomei)
  await device.open('patient/clinics/index')
  await device.sees(TITLE)
  await registerAt(say(stage), linXiaomei, planned.eventId)
}

/** Somebody calls; the seat comes from those kept for the desk. */
async function enter({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('manage-desk')
  await device.tap('desk-by-telephone')
  await device.type('desk-name', '周永福')
  await device.type('desk-phone', zhouYongfu.contact.phone)
  await device.tap('desk-sheet-confirm')
  await device.sees('约上了，编码')
  planned.code = /编码 (\w{6})/.exec(await device.textOf('desk-done'))?.[1] ?? ''
  expect(planned.code).not.toBe('')
}

/** Who scans it, by WeChat's own code or an ordinary link, is where one registers. */
async function hangUp({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('poster-size-a3')
  await device.tap('poster-take')
  await device.sees('海报做好了')
  await device.tap('poster-code')
  await device.sees('微信扫一扫，看详情报名')
  expect(await device.textOf('code-title')).toContain(TITLE)
  await device.tap('code-sheet-cancel')

  await device.become(linXiaomei)
  const scene = encodeURIComponent(sceneOfClinic(planned.eventId))
  await device.open(`patient/clinic/index?scene=${scene}`)
  await device.sees(TITLE)
  await device.open(`pages/landing/index?q=${encodeURIComponent(`https://hospital.example/s?scene=${scene}`)}`)
  await device.sees(TITLE)
}

/** Somebody calls: found by the code, asked again, and told in the app. */
async function cancelForHer(stage: Stage): Promise<void> {
  const { device, demo } = stage
  const ticket = await registerAt(say(stage), heMin, planned.eventId)
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('manage-people')
  await device.sees('3 人')
  await device.type('attendees-search', ticket.code)
  await device.sees('1 人')
  expect(await device.text()).not.toContain(heMin.contact.name)
  await device.tap(`attendee-cancel-${ticket.id}`)
  await device.tap('attendee-reason-twice')
  await device.tap('attendee-sheet-confirm')
  await device.sees('没有找到')
  await demo.runTimer()

  await device.become(heMin)
  await device.open('patient/notices/index')
  await device.sees('工作人员替您取消了报名')
  await device.open(`patient/ticket/index?id=${ticket.id}`)
  await device.sees('工作人员替您取消了')
}

/** More at any time; fewer than are taken, never. */
async function changeSeats({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('seats-change-0')
  await device.type('seats-capacity', '1')
  await device.type('seats-desk', '0')
  await device.tap('seats-sheet-confirm')
  await device.sees('已经约出 2 个，名额不能少于这个数')
  await device.type('seats-capacity', '14')
  await device.type('seats-desk', '3')
  await device.tap('seats-sheet-confirm')
  await device.sees('2/14')
}

async function postpone(stage: Stage): Promise<void> {
  const { device, demo } = stage
  const event = await publishClinic(say(stage), aPlan(daysAfter(today(), 40), { title: '要改期的一场' }))
  const ticket = await registerAt(say(stage), linXiaomei, event.id)
  movedId = event.id
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${movedId}`)
  await device.tap('manage-postpone')
  await device.sees('报名的 1 人名额不变')
  await device.choose('postpone-day-0', daysAfter(today(), 47))
  await device.choose('postpone-from-0', '14:00')
  await device.type('postpone-reason', REASON)
  await device.tap('postpone-sheet-confirm')
  await device.sees('14:00–14:30')
  await demo.runTimer()

  await device.become(linXiaomei)
  await device.open('patient/notices/index')
  await device.sees('活动时间或地点有变')
  await device.open(`patient/ticket/index?id=${ticket.id}`)
  // Its hours hold together by a letter that nobody sees.
  await device.sees(/14:00\W{1,3}14:30/)
  await device.open(`patient/clinic/index?id=${movedId}`)
  await device.sees(`现在改期：${REASON}`)
}

/** Three Saturdays at once, each a draft of its own. */
async function repeatWeekly({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${movedId}`)
  await device.tap('manage-copy')
  await device.choose('copy-day', daysAfter(today(), 60))
  await device.pick('copy-times', '每周一次，共 3 次')
  await device.tap('copy-sheet-confirm')
  await device.sees('义诊安排')
  await device.tap('clinics-shelf-drafts')
  await device.sees('要改期的一场')
  const copies = (await rowsOf(device)).filter((row) => row.includes('要改期的一场') && row.includes('草稿'))
  expect(copies).toHaveLength(3)
}

async function rowsOf(device: Device): Promise<string[]> {
  const rows: string[] = []
  for (const id of await device.idsOf('clinics-row-')) rows.push(await device.textOf(id))
  return rows
}

export async function cancel(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await device.become(jiChunlan)
  const later = await publishClinic(say(stage), aPlan(daysAfter(today(), 60), { title: '要取消的一场' }))
  await registerAt(say(stage), linXiaomei, later.id)
  await device.open(`office/clinicManage/index?id=${later.id}`)
  await device.tap('manage-cancel')
  await device.sees('报名的 1 人会收到取消通知')
  await device.type('manage-cancel-sheet-text', REASON)
  await device.tap('manage-cancel-sheet-confirm')
  await device.sees('已取消')
  await demo.runTimer()

  await device.become(linXiaomei)
  await device.open('patient/notices/index')
  await device.sees('活动取消了')
  await device.open(`patient/clinic/index?id=${later.id}`)
  await device.sees(`活动取消：${REASON}`)
}

export const plannedChapters: Chapter[] = [
  ['a branch secretary plans a clinic, and is told what is missing', plan],
  ['the Party office approves it, and patients see it', approve],
  ['the branch enters somebody who calls', enter],
  ['its poster is made, and whoever scans it can register', hangUp],
  ['who calls to say that they cannot come has the seat given back', cancelForHer],
  ['seats are added, and never below those who have one', changeSeats],
  ['a postponed one keeps its seats, and everybody is told', postpone],
  ['one is repeated weekly, as drafts', repeatWeekly],
]
