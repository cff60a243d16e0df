import { cast } from '../fixtures/cast'
import { demoScene, revokedScene } from '../fixtures/hospital'
import type { Demo } from '../support/demo'
import { type Device, PHOTO } from './device'
import { openFromInbox } from './ways'

/** The foundation's one story, told once and run on every target. */
export type Stage = { demo: Demo; device: Device }

const { linXiaomei, zhouYongfu, guYun, dingRui, fangZheng, baoKai } = cast

export async function rateAndAskForReply({ device }: Stage): Promise<void> {
  await device.become(zhouYongfu)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.sees('6病区护士站')
  await device.sees('神经内科')
  await device.tap('door-rate')
  await device.sees('今天的服务')
  await device.tap('rate-star-1')
  await device.tap('rate-attitudes-cold')
  await device.type('rate-words', '按铃二十分钟没有人来')
  await device.addPhoto('rate-photos-add', PHOTO)
  await device.tap('rate-submit')
  await device.sees('要我们回复您吗')
  await device.tap('ask-yes')
  await device.tap('ask-submit')
  await device.acceptMessages()
  await device.sees('受理')
  expect(await device.textOf('receipt-code')).toMatch(/[2-9A-HJ-NP-Z]{8}/)
  await device.tap('receipt-case')
  await device.sees('按铃二十分钟没有人来')
  await device.sees('冷冰冰')
}

/** Answers the code of the receipt. */
export async function complain({ device }: Stage): Promise<string> {
  await device.become(linXiaomei)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.sees('6病区护士站')
  await device.tap('door-complaint')
  await device.sees('发生了什么')
  // Nothing filled in: the page names what is missing and goes nowhere.
  await device.tap('complaint-next')
  await device.sees('请选择类别')
  await device.tap('complaint-subject-process')
  await device.type('complaint-words', '我叫林晓梅，住12床，电话13800000010。夜里换药等了两个小时没有人说明原因。')
  await device.tap('complaint-next')
  await device.sees('哪一天')
  const [today] = await device.idsOf('complaint-day-')
  await device.tap(today ?? '')
  await device.tap('complaint-next')
  await device.sees('1 个工作日内受理')
  await device.tap('identity-confidential')
  // No network: nothing is lost, and nothing sends itself later.
  await device.network('off')
  await device.tap('complaint-submit')
  await device.acceptMessages()
  await device.sees('网络不通')
  await device.network('on')
  await device.tap('complaint-submit')
  // Without a network the yes did not arrive either, so it is asked for again.
  await device.acceptMessages()
  await device.sees('工作日')
  const code = (await device.textOf('receipt-code')).match(/[2-9A-HJ-NP-Z]{8}/)?.[0] ?? ''
  expect(code).not.toBe('')
  return code
}

export async function handle({ device }: Stage, code: string): Promise<void> {
  await device.become(guYun)
  await device.open('staff/workbench/index')
  await device.tap('remind-me')
  await device.acceptMessages()
  await device.sees('会发微信提醒您')
  await openFromInbox(device, code)
  const page = await device.text()
  expect(page).not.toMatch(/林晓梅|12床|13800000010/)
  await device.sees('隐去')
  await device.tap('case-primary')
  await device.sees('已分派')
  await device.tap('case-primary')
  await device.sees('调查中')
  await device.tap('case-primary')
  await device.type('reply-text', '林女士您好，夜班换药等候的事已核实，是我们交接不到位，向您道歉。')
  await device.tap('reply-change-none')
  await device.tap('reply-send')
  await device.sees('答复审核中')
}

export async function approve({ device }: Stage, code: string): Promise<void> {
  await device.become(dingRui)
  await openFromInbox(device, code)
  await device.sees('是我们交接不到位')
  await device.tap('case-primary')
  await device.tap('approve-confirm')
  await device.sees('已答复')
}

export async function readAndReopen({ device, demo }: Stage, code: string): Promise<void> {
  await demo.untilMorning()
  await demo.runTimer()
  const messages = await demo.messagesOf(linXiaomei.openid)
  expect(messages.map(({ data }) => data['thing1']?.value)).toContain('您的反馈已受理')
  await device.become(linXiaomei)
  await device.open('pages/mine/index')
  await device.sees('夜里换药')
  await device.open(messages[0]!.page)
  await device.sees(code)
  await device.sees('是我们交接不到位')
  await device.tap('case-solved-no')
  await device.tap('case-satisfied-no')
  await device.tap('case-evaluate')
  await device.sees('哪里还没有解决')
  await device.type('case-reason', '昨天夜里又等了一个小时')
  await device.tap('case-evaluate')
  await device.sees('没有解决，要求重新办理')
  expect(await device.has('case-evaluate')).toBe(false)
}

export async function overview({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/overview/index')
  await device.sees('响应率')
  await device.sees('神经内科')
  await device.sees('※')
}

export async function becomeOverdue({ device, demo }: Stage, code: string): Promise<void> {
  await demo.daysPass(20)
  await demo.runTimer()
  await device.become(fangZheng)
  await device.open('office/overdue/index')
  await device.sees('已逾期')
  // The longest overdue come first, and the ledger has many.
  for (let page = 1; page < 9 && !(await device.text()).includes(code); page++) {
    await device.tap('overdue-more')
    await device.sees(/再看一些|都在这里了/)
  }
  await device.sees(code)
  await device.open('patient/notices/index')
  await device.sees('超过法定答复期限')
  // The head nurse said yes to one message, and it is the next one about her ward, not a flood.
  expect(await demo.messagesOf(guYun.openid)).toHaveLength(1)
}

export async function administer({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/places/index')
  await device.sees('神经内科')
  await device.tap('department-dept-neurology')
  await device.sees('6病区护士站')
}

export async function unknownCodes({ device }: Stage): Promise<void> {
  await device.become(linXiaomei)
  for (const scene of [revokedScene, 'NOSUCHCODE', '%25%25']) {
    await device.open(`pages/landing/index?scene=${scene}`)
    await device.sees(/停用|没有认出/)
    expect(await device.has('door-rate')).toBe(false)
    await device.tap('landing-entrance')
    await device.sees('清禾市第一人民医院')
  }
}
