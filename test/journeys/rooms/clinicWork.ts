import { likelyDay } from '../../../client/src/features/clinicPlan/form'
import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import { PHOTO } from '../device'
import type { Stage } from '../story'
import type { Chapter } from './chapter'
import { countHeads, dayOf, drawn, putNamesDown, twoDevices } from './clinicCrowd'
import { cancel, planned, plannedChapters } from './clinicPlanned'

const { jiChunlan, linXiaomei } = cast

/** Nothing is counted twice, and nothing is lost, whatever the network does. */
async function theDay(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await demo.daysPass(daysUntil(likelyDay(today())) + 1)
  await device.become(jiChunlan)
  await device.open(`staff/clinicDay/index?id=${planned.eventId}`)
  await device.sees('都已送到')
  await device.type('day-search', planned.code)
  const [checkIn = ''] = await device.idsOf('day-in-')
  await device.tap(checkIn)
  await device.sees('周永福 签到了')
  await device.sees('都已送到')
  expect(await device.textOf('day-arrived')).toContain('1/2')
  await device.tap('day-walk-in')
  await device.sees('现场来的 1 位，记上了')
  await device.sees('都已送到')

  await device.network('off')
  await device.tap('day-walk-in-name')
  await device.type('day-name', '赵大爷')
  await device.tap('day-name-sheet-confirm')
  await device.sees('1 条登记等着送出')
  await device.tap('day-walk-in')
  await device.sees('2 条登记等着送出')
  expect(await device.textOf('day-visits')).toContain('4')
  await device.network('on')
  await device.sees('都已送到')
  const { counts } = await dayOf(stage, planned.eventId)
  expect(counts).toMatchObject({ checkedIn: 1, walkIns: 3, visits: 4 })
}

/** On paper, for where there is no telephone. */
async function takeTheList({ device }: Stage): Promise<void> {
  await device.open(`staff/clinicDay/index?id=${planned.eventId}`)
  await device.tap('day-list')
  await device.sees('里面有全名')
  await device.tap('day-list-sheet-confirm')
  await device.sees('名单做好了')
}

const SUMMARY = '给来的四位邻居量了血压，两位约了复诊。'

async function finishAndCount({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('manage-finish')
  await device.sees('现在记了 4 人次')
  await device.tap('manage-finish-sheet-confirm')
  await device.tap('manage-summarise')
  await device.sees('人数太少，不公开人次')
  await device.type('summary-text', SUMMARY)
  await device.addPhoto('summary-photos-add', PHOTO)
  await device.tap('summary-save')
  await device.sees('患者能看到')

  await device.open('office/clinicStatistics/index')
  await device.sees('服务人次')
  const visits = Number(/\d+/.exec((await device.textOf('stats-visits')).replace(/\D+/, ''))?.[0])
  expect(visits).toBeGreaterThanOrEqual(4)
}

/** The words at once, the photo when its check has passed; to be found where the branch is met. */
async function tellEverybody({ device, demo }: Stage): Promise<void> {
  await device.become(linXiaomei)
  await device.open('patient/changes/index?view=reports')
  await device.sees(SUMMARY)
  expect(await device.has(`report-photo-${planned.eventId}-0`)).toBe(false)
  await demo.runTimer()
  await demo.minutesPass(1)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.tap('landing-branch')
  await device.sees('心脑连心')
  await device.sees('党员先锋岗')
  await device.sees(SUMMARY)
  await device.tap(`report-photo-${planned.eventId}-0`)
  await device.open('patient/changes/index')
  await device.tap('changes-view-reports')
  await device.sees(SUMMARY)
  await device.tap(`report-branch-${planned.eventId}`)
  await device.sees('办过的活动')
}

async function takeItBack({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open(`office/clinicManage/index?id=${planned.eventId}`)
  await device.tap('manage-summarise')
  await device.tap('summary-shown-no')
  await device.tap('summary-save')
  await device.sees('只内部看')
  await device.become(linXiaomei)
  await device.open('patient/changes/index?view=reports')
  await device.sees(/服务 \d+ 人次/)
  expect(await device.text()).not.toContain(SUMMARY)
}

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000)
}

/** Told last: days pass in it. What is finished by hand is finished before the timer would. */
export const clinicWorkChapters: Chapter[] = [
  ...plannedChapters,
  ['two put their names down for one seat', putNamesDown],
  ['on the day: by code, without registration, without network, each once', theDay],
  ['the list is taken along', takeTheList],
  ['it is finished, written up with a photo, and stands in the half-year', finishAndCount],
  ['everybody reads of it under 您提我改 and on the page of the branch', tellEverybody],
  ['taken back, it is gone', takeItBack],
  ['the draw is made, everybody finds their number, and it can be done again', drawn],
  ['two volunteers without network for hours: one merge, nobody twice, the last word about the doctor', twoDevices],
  ['a school and a village are only counted', countHeads],
  ['a cancelled one is told to everybody registered', cancel],
]
