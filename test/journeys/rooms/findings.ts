import { cast } from '../../fixtures/cast'
import { PHOTO } from '../device'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

const { fangZheng, heJianping, lingZhiyuan, mengJia, qinHaiyan, xiaMing } = cast

/** In so many minutes the talk begins. */
const SOON = 5
const TITLE = '交接班时段暗访'
const SAW = '家属连问三声，没有人抬头回应'
const TOLD = '家属询问时没有回应，没有做到问有答声'

let visitId = ''
let findingId = ''

/** Nobody of the ward may be sent, and nobody of the ward learns of it. */
async function plan({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/visits/index')
  await device.tap('visit-new')
  await device.type('schedule-title', TITLE)
  await device.tap('schedule-department')
  await device.tap('schedule-department-dept-dept-neurology')
  await device.sees('哪个岗位')
  await device.pick('schedule-inspector', '夏明 · 纪检监察室')
  await device.tap('schedule-items-voices-voices-answering')
  await device.tap('schedule-items-hearts-hearts-patience')
  await device.tap('schedule-send')
  await device.sees('待检查')
  await device.sees('被检查的科室不知道')
}

/** In a basement: filled in without network, sent once when there is some. */
async function visit({ device }: Stage): Promise<void> {
  await device.become(xiaMing)
  await device.open('staff/visits/index')
  await device.sees('清单已存在这台手机上')
  const row = await idShowing(device, 'visit-row-', TITLE)
  visitId = row.slice('visit-row-'.length)
  await device.tap(row)
  await device.sees('开始检查')
  await device.network('off')
  await device.tap('visit-begin')
  await device.sees('还有 2 项没答')
  await device.tap('visit-answer-1-no')
  await device.tap('visit-more-1')
  await device.addPhoto('visit-photos-1-add', PHOTO)
  await device.tap('visit-flag-1')
  await device.pick('visit-remark-1-person', '凌志远 · 主治医师')
  await device.type('visit-remark-1-text', SAW)
  await device.tap('visit-answer-2-3')
  await device.tap('visit-finish')
  await device.sees('没有网，存在手机上')
  await device.network('on')
  await device.open(`staff/visit/index?id=${visitId}`)
  await device.sees('已送到，还可以改')
  await device.sees('列为发现 1 条')
  await device.sees('凌志远')
  await device.tap('visit-submit')
  await device.sees('您不能复核自己的')
  await device.tap('visit-submit-sheet-confirm')
  await isClosed(device, 'visit-submit-sheet')
  // What was submitted offers nothing any more.
  await isClosed(device, 'visit-submit')
}

/** Another looks at it, and says it in words that lead to nobody. */
async function review({ device }: Stage): Promise<void> {
  await device.become(heJianping)
  await device.open('office/findings/index?queue=review')
  await device.sees(SAW)
  const row = await idShowing(device, 'finding-row-', SAW)
  findingId = row.slice('finding-row-'.length)
  await device.tap(row)
  await device.tap('finding-review')
  await device.sees('只写发生了什么')
  await device.type('finding-review-sheet-text', TOLD)
  await device.tap('finding-review-sheet-confirm')
  await isClosed(device, 'finding-review-sheet')
  await device.tap('finding-notify')
  await device.sees('5 个工作日')
  await device.tap('finding-notify-sheet-confirm')
  await device.sees('已告知，等说明')
  expect(await device.has('finding-confirm')).toBe(false)
}

/** The person learns what happened, and neither who saw it nor when; and says what they have to say. */
async function appeal({ device }: Stage): Promise<void> {
  await device.become(lingZhiyuan)
  await device.open('staff/checks/index')
  await device.sees('先听您说，再作认定')
  await device.sees(TOLD)
  await device.tap(await idShowing(device, 'check-row-', TOLD))
  await device.sees('前说明')
  const text = await device.text()
  for (const hidden of ['夏明', '贺建平', '暗访', SAW]) expect(text).not.toContain(hidden)
  await device.tap('check-appeal')
  await device.type('check-answer-text', '当时正在处理医嘱，有记录可查')
  await device.tap('check-appeal-sheet-confirm')
  await isClosed(device, 'check-appeal-sheet')
  await device.sees('有异议')
  expect(await device.has('check-appeal')).toBe(false)
}

/** Decided by a third, who arranges a talk with it. */
async function decide({ device, demo }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open(`office/finding/index?id=${findingId}`)
  await device.sees('当时正在处理医嘱')
  await device.tap('finding-confirm')
  await device.type('finding-confirm-sheet-text', '照片和记录一致，当时可以先回应一声')
  await device.tap('finding-confirm-sheet-confirm')
  await isClosed(device, 'finding-confirm-sheet')
  await device.tap('finding-dispose')
  await device.tap('finding-disposal-kind-talk')
  const soon = await demo.soon(SOON)
  await device.choose('finding-talk-day', soon.day)
  await device.choose('finding-talk-time', soon.time)
  await device.type('finding-talk-place', '党委会议室')
  await device.type('finding-dispose-sheet-text', '谈谈问有答声怎么做到')
  await device.tap('finding-dispose-sheet-confirm')
  await isClosed(device, 'finding-dispose-sheet')
  await device.sees('约谈办结后才能办结这一条')
}

/** Written down by one, confirmed by the person, closed by another. */
async function talk({ device, demo }: Stage): Promise<void> {
  await device.tap('finding-talk')
  await device.sees('到时才能写记录')
  await demo.minutesPass(SOON + 1)
  await device.open(`office/finding/index?id=${findingId}`)
  await device.tap('finding-talk')
  await device.tap('talk-hold')
  await device.type('talk-present', '方铮、孟佳')
  await device.type('talk-hold-sheet-text', '谈了问有答声：再忙也先应一声，说清楚要等多久。')
  await device.tap('talk-promise-add')
  await device.type('talk-promise-0', '一周内在科里讲一次')
  await device.tap('talk-hold-sheet-confirm')
  await isClosed(device, 'talk-hold-sheet')
  await device.sees('要由另一位同事办结')

  await device.become(lingZhiyuan)
  await device.open('staff/checks/index?show=talks')
  await device.sees('党委办公室谈话')
  const [row = ''] = await device.idsOf('talk-row-')
  await device.tap(row)
  await device.tap('talk-acknowledge')
  await device.type('talk-acknowledge-sheet-text', '记录属实')
  await device.tap('talk-acknowledge-sheet-confirm')
  await isClosed(device, 'talk-acknowledge-sheet')
  await device.sees('本人已确认')

  await device.become(mengJia)
  await device.open(`office/talk/index?id=${row.slice('talk-row-'.length)}`)
  await device.tap('talk-close')
  await device.type('talk-close-sheet-text', '已在科里讲过')
  await device.tap('talk-close-sheet-confirm')
  await isClosed(device, 'talk-close-sheet')
  await device.sees('已办结')
  await device.open(`office/finding/index?id=${findingId}`)
  await device.tap('finding-close')
  await device.type('finding-close-sheet-text', '已谈，已改')
  await device.tap('finding-close-sheet-confirm')
  await isClosed(device, 'finding-close-sheet')
  await device.sees('已办结')
}

/** What does not hold is taken away, and those it was about are told. */
async function dismiss({ device }: Stage): Promise<void> {
  await device.become(mengJia)
  await device.open('office/finding/index?id=seed-finding-2-voices-greeting')
  await device.sees('有抢救记录')
  await device.tap('finding-dismiss')
  await device.sees('不能恢复')
  await device.type('finding-dismiss-sheet-text', '调看抢救记录，当时无人可以招呼')
  await device.tap('finding-dismiss-sheet-confirm')
  await isClosed(device, 'finding-dismiss-sheet')
  await device.sees('内容已清除')
  await device.become(qinHaiyan)
  await device.open('staff/check/index?id=seed-finding-2-voices-greeting')
  await device.sees('认定不成立')
  await device.sees('内容已清除')
}

export const findingsChapters: Chapter[] = [
  ['the Party office sends an inspector, and the ward learns nothing', plan],
  ['without network he sees and notes, and it arrives once', visit],
  ['somebody else reviews it and tells the person', review],
  ['the person reads what happened, not who saw it, and objects', appeal],
  ['a third decides, and arranges a talk', decide],
  ['the talk is written down, confirmed, and closed by another', talk],
  ['what does not hold is cleared', dismiss],
]
