import { cast } from '../fixtures/cast'
import { demoScene } from '../fixtures/hospital'
import { type Device, PHOTO } from './device'
import type { Stage } from './story'

/** What a patient meets beside the main story: a closed app, a lost network, and no name at all. */

const { luBin } = cast
const FORM = `patient/complaint/index?scene=${demoScene}`
const WORDS = '出院那天等带药等到下午三点，没有人告诉我们卡在哪里。'

/** Everything is closed in the middle of writing; text and photo are there again, and nothing was sent. */
export async function writeCloseAndComeBack({ device }: Stage): Promise<void> {
  await device.become(luBin)
  await device.open(FORM)
  await device.tap('complaint-subject-process')
  await device.type('complaint-words', WORDS)
  await device.addPhoto('complaint-photos-add', PHOTO)
  await photosReady(device)
  await device.open(FORM)
  await device.sees('已恢复上次未提交的内容')
  await photosReady(device)
  await device.open('pages/mine/index')
  await device.sees('还没有记录')
}

/** Without a network the complaint waits under 我的, opens again with its photo, and is sent by hand. */
export async function sendFromOutbox({ device }: Stage): Promise<void> {
  await device.become(luBin)
  await device.open(FORM)
  await device.sees('已恢复上次未提交的内容')
  await toLastStep(device)
  await device.network('off')
  await device.tap('complaint-submit')
  await device.acceptMessages()
  await device.sees('网络不通')
  await device.network('on')
  await device.open('pages/mine/index')
  await device.sees('未发出')
  await device.tap('outbox-open-0')
  await device.sees('已恢复上次未提交的内容')
  await photosReady(device)
  await toLastStep(device, 'chosen')
  await device.tap('complaint-submit')
  await device.acceptMessages()
  await device.sees('我们收到了')
  await device.open('pages/mine/index')
  await device.sees('出院那天')
  expect(await device.has('outbox')).toBe(false)
}

/** Nothing leads back to the person but the code: with it the case is read, added to and withdrawn. */
export async function complainAnonymously({ device }: Stage): Promise<void> {
  await device.become(luBin)
  await device.open(FORM)
  await device.tap('complaint-subject-process')
  await device.type('complaint-words', '夜里走廊的灯一直亮着，几次请护士关都没有人理。')
  await toLastStep(device)
  await device.tap('identity-anonymous')
  await device.sees('我们不保存您的微信标识')
  expect(await device.has('contact-phone')).toBe(false)
  await device.tap('complaint-hold-later')
  await device.sees('那天以前科室不知道，只有投诉管理部门')
  await device.tap('complaint-submit')
  await device.sees('请现在记下查询码')
  const code = (await device.textOf('receipt-follow-code')).replace(/\D/g, '')
  expect(code).toMatch(/^\d{16}$/)

  await device.open('pages/mine/index')
  await device.sees('出院那天')
  expect(await device.text()).not.toContain('走廊的灯')

  await device.open('patient/follow/index')
  await device.type('follow-code', `${code.slice(0, 15)}${code.endsWith('0') ? '1' : '0'}`)
  await device.tap('follow-look')
  await device.sees('没有找到')
  await device.type('follow-code', code)
  await device.tap('follow-look')
  await device.sees('走廊的灯')
  await device.sees('才转交科室')
  await device.tap('case-add-info')
  await device.type('add-info-text', '昨天夜里又是这样，隔壁床也可以作证。')
  await device.tap('add-info-confirm')
  await device.sees('隔壁床也可以作证')
  await device.tap('case-withdraw')
  await device.sees('医院不再办理')
  await device.tap('withdraw-confirm')
  await device.sees('已撤回')
  expect(await device.has('case-withdraw')).toBe(false)
}

async function toLastStep(device: Device, day: 'chosen' | 'open' = 'open'): Promise<void> {
  await device.tap('complaint-next')
  await device.sees('哪一天')
  const [today] = await device.idsOf('complaint-day-')
  if (day === 'open') await device.tap(today ?? '')
  await device.tap('complaint-next')
  await device.sees('1 个工作日内受理')
}

async function photosReady(device: Device): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const photos = await device.idsOf('complaint-photos-remove-')
    if (photos.length === 1 && !(await device.text()).includes('处理中')) {
      // The draft is put away a moment after the last change.
      await new Promise((resolve) => setTimeout(resolve, 500))
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the photo did not get ready')
}
