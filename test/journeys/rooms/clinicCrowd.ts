import { createHash } from 'node:crypto'
import type { ClinicManage, DayList, DrawResult, TicketView } from '@nuanyu/types/clinic'
import { likelyDay } from '../../../client/src/features/clinicPlan/form'
import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import { aPlan, daysAfter, newSaying, oneSlot, publishClinic, registerAt, type Say } from '../../fixtures/clinicPlans'
import type { Device } from '../device'
import type { Stage } from '../story'
import type { RoomStage } from './chapter'

/** What many people do at once or in a row: a draw, two counters without network, a school. */

const { jiChunlan, liXiaoman, linXiaomei, zhouYongfu, heMin } = cast

export function say({ demo }: Stage): Say {
  return async <T>(person: { openid: string }, action: string, input: object) => {
    const answer = (await demo.callFunction(person.openid, 'api', { action, input })) as { ok: boolean; data: T }
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.data
  }
}

export function dayOf(stage: Stage, eventId: string): Promise<DayList> {
  return say(stage)<DayList>(jiChunlan, 'clinic.dayList', { eventId })
}

let draw = ''
const tickets = new Map<string, TicketView>()

/** One seat, drawn while the days pass. */
export async function putNamesDown(stage: Stage): Promise<void> {
  const day = daysAfter(today(), 40)
  const closesAt = `${daysAfter(today(), 2)}T02:00:00.000Z`
  const plan = aPlan(day, { title: '专家义诊日', release: 'draw', closesAt, waitlist: false, ...oneSlot(day, 1) })
  draw = (await publishClinic(say(stage), plan)).id
  for (const person of [linXiaomei, zhouYongfu])
    tickets.set(person.openid, await registerAt(say(stage), person, draw, { waitlist: false }))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export async function drawn(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await demo.runTimer()
  const resultFor = (person: { openid: string }) =>
    say(stage)<DrawResult>(person, 'clinic.drawResult', { eventId: draw })
  const [lin, zhou] = [await resultFor(linXiaomei), await resultFor(zhouYongfu)]
  const seat = lin.entries.find(({ outcome }) => outcome === 'seat')?.number ?? 0
  const [lucky, other] = lin.mine.includes(seat) ? [linXiaomei, zhouYongfu] : [zhouYongfu, linXiaomei]
  const numbers = { [linXiaomei.openid]: lin.mine[0], [zhouYongfu.openid]: zhou.mine[0] }

  await device.become(lucky)
  await device.open('patient/notices/index')
  await device.sees('抽签结果：抽中了')
  await device.open(`patient/clinicDraw/index?id=${draw}`)
  await device.sees(`您的 ${String(seat)} 号：抽中了`)
  await device.sees('共 2 个号')
  expect(await device.textOf(`draw-entry-${String(seat)}`)).toContain('（您的）')
  // What the page shows is enough to do it again.
  const seed = /[0-9a-f]{64}/.exec(await device.textOf('draw-seed'))?.[0] ?? ''
  const commitment = /[0-9a-f]{64}/.exec(await device.textOf('draw-commitment'))?.[0]
  expect(sha256(seed)).toBe(commitment)
  const [first] = [1, 2].sort((a, b) => (sha256(`${seed}.${String(a)}`) < sha256(`${seed}.${String(b)}`) ? -1 : 1))
  expect(first).toBe(seat)
  await device.open(`patient/ticket/index?id=${tickets.get(lucky.openid)?.id ?? ''}`)
  await device.sees('已约上')

  await device.become(other)
  await device.open(`patient/clinicDraw/index?id=${draw}`)
  await device.sees(`您的 ${String(numbers[other.openid])} 号：没有抽中`)
  await device.open(`patient/ticket/index?id=${tickets.get(other.openid)?.id ?? ''}`)
  await device.sees('没有抽中')
  expect(await device.has('ticket-code')).toBe(false)
}

/** The device's own calendar stays where it is; the demo's is so many days ahead by now. */
let passed = 0
function ahead(): number {
  if (passed === 0) passed = Math.round((Date.parse(likelyDay(today())) - Date.parse(today())) / 86_400_000) + 1
  return passed
}

/** Published for tomorrow, and then it is the day after: at whatever hour this is told, it has been held. */
async function anotherDay(stage: Stage, make: (day: string) => Promise<void>): Promise<void> {
  await make(daysAfter(today(), ahead() + 1))
  await stage.demo.daysPass(2)
  passed += 2
}

export async function twoDevices(stage: RoomStage): Promise<void> {
  const { device } = stage
  let eventId = ''
  const codes: string[] = []
  await anotherDay(stage, async (day) => {
    eventId = (await publishClinic(say(stage), aPlan(day, { title: '两张桌子的义诊' }))).id
    for (const person of [linXiaomei, zhouYongfu, heMin])
      codes.push((await registerAt(say(stage), person, eventId)).code)
  })
  const [lin = '', zhou = ''] = codes
  const other = await stage.another()
  const tables: [Device, { openid: string }][] = [
    [device, jiChunlan],
    [other, liXiaoman],
  ]
  for (const [table, person] of tables) {
    await table.become(person)
    await table.open(`staff/clinicDay/index?id=${eventId}`)
    await table.sees('都已送到')
  }
  for (const [table] of tables) await table.network('off')

  await checkIn(device, lin, '林晓梅')
  await noteDoctor(device, '凌志远')
  await device.tap('day-walk-in')
  await device.sees('3 条登记等着送出')

  // The same ticket at the other table, and somebody else's.
  await checkIn(other, lin, '林晓梅')
  await noteDoctor(other, '秦海燕')
  await checkIn(other, zhou, '周永福')
  await other.tap('day-walk-in')
  await other.sees('4 条登记等着送出')
  expect(await other.textOf('day-visits')).toContain('3')

  // The one who was last to note is first to be heard.
  for (const [table] of [...tables].reverse()) {
    await table.network('on')
    await table.sees('都已送到')
  }
  const { counts, people } = await dayOf(stage, eventId)
  expect(counts).toMatchObject({ expected: 3, checkedIn: 2, walkIns: 2, visits: 4 })
  expect(people.find(({ code }) => code === lin)).toMatchObject({ state: 'checked_in', doctor: '秦海燕' })
  const numbers = people.flatMap(({ queueNumber }) => queueNumber ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  await device.open(`staff/clinicDay/index?id=${eventId}`)
  await device.sees('都已送到')
  expect(await device.textOf('day-visits')).toContain('4')
}

async function checkIn(table: Device, code: string, name: string): Promise<void> {
  await table.tap('day-standing-expected')
  await table.type('day-search', code)
  const [row = ''] = await table.idsOf('day-in-')
  await table.tap(row)
  await table.sees(`${name} 签到了`)
}

/** One tap on the one person who is there. */
async function noteDoctor(table: Device, name: string): Promise<void> {
  await table.tap('day-standing-here')
  const chips = (await table.idsOf('day-doctor-')).filter((id) => /-\d$/.test(id))
  for (const chip of chips) {
    if ((await table.textOf(chip)).trim() !== name) continue
    await table.tap(chip)
    return
  }
  throw new Error(`nobody is offered ${name}`)
}

/** Head-counts only: nobody's name, and a number that was too high is put right. */
export async function countHeads(stage: Stage): Promise<void> {
  const { device } = stage
  let school = ''
  let village = ''
  await anotherDay(stage, async (day) => {
    const plan = (change: Parameters<typeof aPlan>[1]) => publishClinic(say(stage), aPlan(day, change))
    school = (await plan({ title: '实验小学近视筛查', kind: 'eyesight' })).id
    village = (await plan({ title: '送医上门到柳湾', kind: 'outreach' })).id
  })
  await device.become(jiChunlan)
  await device.open(`staff/clinicDay/index?id=${school}`)
  await device.sees('都已送到')
  await count(device, '三年级二班', '41')
  await count(device, '三年级二班', '-3')
  expect(await device.textOf('day-visits')).toContain('38')
  await device.open(`staff/clinicDay/index?id=${village}`)
  await device.sees('都已送到')
  await count(device, '柳湾村 3 组', '12')
  expect((await dayOf(stage, village)).counts).toMatchObject({ heads: 12, visits: 12 })
  expect((await dayOf(stage, school)).counts).toMatchObject({ heads: 38, checkedIn: 0, visits: 38 })

  // Written up, it is told with its number.
  const step = ({ id, version }: ClinicManage) => ({ commandId: newSaying(), eventId: id, version })
  const seen = await say(stage)<ClinicManage>(jiChunlan, 'clinic.manage', { eventId: school })
  const finished = await say(stage)<ClinicManage>(jiChunlan, 'clinic.finish', step(seen))
  const words = { text: '两个班筛查完，需要复查的都给家长写了条子。', photos: [], shown: true }
  await say(stage)<ClinicManage>(jiChunlan, 'clinic.summarise', { ...step(finished), ...words })
  await device.become(linXiaomei)
  await device.open('patient/changes/index?view=reports')
  await device.sees('实验小学近视筛查')
  await device.sees('服务 38 人次')
}

async function count(device: Device, label: string, heads: string): Promise<void> {
  await device.tap('day-heads')
  await device.type('day-heads-label', label)
  await device.type('day-heads-count', heads)
  await device.tap('day-heads-sheet-confirm')
  await device.sees(`${label} ${heads} 人，记上了`)
  await device.sees('都已送到')
}
