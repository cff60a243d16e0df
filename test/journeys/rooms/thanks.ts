import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import { type Device, PHOTO } from '../device'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

/** A pennant from the ward's code to the wall and back, and what asks for a second person. */

const { guoGuihua, luBin, heMin } = cast
const { guYun, lingZhiyuan, fangZheng, mengJia } = cast

const PUBLISHED = '妙手仁心，情暖病房'

async function thankFromTheWard({ device }: Stage): Promise<void> {
  await device.become(guoGuihua)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.sees('6病区护士站')
  await device.tap('door-thanks')
  await device.sees('不收礼品、礼金')
  await device.tap('thanks-form-pennant')
  await device.type('thanks-name', '凌医生')
  await device.type('thanks-words', `${PUBLISHED}，住12床时多亏了您`)
  await device.sees('您写到了床号')
  await device.type('thanks-surname', '郭')
  await device.tap('thanks-honorific-女士')
  await device.tap('thanks-submit')
  await device.sees('请拍一张锦旗的照片')
  await device.addPhoto('thanks-photos-add', PHOTO)
  await device.tap('thanks-publish-public')
  await device.tap('thanks-submit')
  await device.acceptMessages()
  await device.sees('您的心意，我们收到了')
  expect(await device.textOf('thanks-code')).toMatch(/[2-9A-HJ-NP-Z]{8}/)
  await device.tap('thanks-look')
  await device.sees('走到哪一步')
}

async function verify({ device, demo }: Stage): Promise<void> {
  // The words are checked, and a moment later the photo's verdict comes.
  await demo.runTimer()
  await demo.minutesPass(1)
  await device.become(guYun)
  await openRow(device, 'staff/thanks/index?show=verify', '凌医生')
  await device.tap('note-do-verify')
  await device.type('note-verify-search', '凌')
  await device.tap('note-verify-find')
  await device.sees('凌志远')
  await device.tap(await idShowing(device, 'note-verify-', '凌志远'))
  await device.tap('note-verify-clear-0')
  await device.tap('note-verify-confirm')
  await device.sees('已送达')
}

async function agree({ device, demo }: Stage): Promise<void> {
  await demo.runTimer()
  await device.become(lingZhiyuan)
  await device.open('patient/notices/index')
  await device.sees('感谢')
  await device.open('staff/thanks/index')
  await device.sees('要不要公布，由您决定')
  await device.sees(PUBLISHED)
  await device.tap(await idShowing(device, 'received-open-', '看一看'))
  await device.tap('note-do-consent')
  await device.sees('任何人都能看到您的姓名和科室')
  await device.tap('consent-scope-public')
  await device.tap('consent-confirm')
  await isClosed(device, 'consent')
  expect(await device.textOf('note-my-scope')).toContain('公开')
}

async function publish({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await openRow(device, 'office/thanks/index', '凌')
  await device.tap('note-do-publish')
  await device.sees('公布后是这样')
  await device.type('note-publish-text', PUBLISHED)
  await device.tap('note-publish-photos-0')
  await device.tap('note-publish-confirm')
  await device.sees('省略的地方写“……”')
  await device.type('note-publish-text', `${PUBLISHED}……`)
  await device.tap('note-publish-confirm')
  await device.sees('已上感谢墙')

  await device.become(luBin)
  await device.open('patient/wall/index')
  await device.sees(PUBLISHED)
  await device.sees('郭女士')
  expect(await device.text()).not.toMatch(/12床|郭桂花/)
}

async function takeBack({ device }: Stage): Promise<void> {
  await device.become(guoGuihua)
  await device.open('pages/mine/index')
  await device.sees('锦旗 · 凌医生')
  await device.tap(await idShowing(device, 'mine-', '凌医生'))
  await device.sees('别人看到的是这样')
  await device.tap('thank-withdraw')
  await device.sees('马上从墙上拿下来')
  await device.tap('withdraw-confirm')
  await device.sees('已撤回')

  await device.become(luBin)
  await device.open('patient/wall/index')
  await device.sees(/墙上还没有感谢|都在这里了|再看一些/)
  expect(await device.text()).not.toContain(PUBLISHED)
}

/** Money in a letter: somebody else looks before it goes any further. */
async function askAboutMoney({ device, demo }: Stage): Promise<void> {
  await device.become(heMin)
  await device.open(`patient/thanks/index?scene=${demoScene}`)
  await device.tap('thanks-to-unit')
  await device.type('thanks-words', '给护士塞了两百元红包，她们追到电梯口退给了我，谢谢你们。')
  await device.tap('thanks-sign-anonymous')
  await device.tap('thanks-publish-internal')
  await device.tap('thanks-submit')
  await device.acceptMessages()
  await device.sees('您的心意，我们收到了')
  await demo.runTimer()

  await device.become(fangZheng)
  await openRow(device, 'office/thanks/index', '两百元红包', 'verify')
  await device.tap('note-do-verify')
  await device.tap('note-verify-kind-unit')
  await device.tap('note-verify-unit')
  await device.tap('note-verify-unit-dept-dept-neurology')
  await device.tap('note-verify-confirm')
  await device.sees('信里提到了钱物')

  await device.become(mengJia)
  await openRow(device, 'office/thanks/index', '两百元红包', 'confirm')
  await device.tap('note-do-confirm')
  await device.type('note-confirm-reason', '已向科室核对，当场退回，有登记')
  await device.tap('note-confirm-confirm')
  await device.sees('已由第二人核实')
}

async function openRow(device: Device, page: string, text: string, queue?: string): Promise<void> {
  await device.open(page)
  if (queue !== undefined) await device.tap(`thanks-queue-${queue}`)
  await device.sees(text)
  await device.tap(await idShowing(device, 'thanks-row-', text))
  await device.sees('写给谁')
}

export const thanksChapters: Chapter[] = [
  ['a patient sends a pennant from the ward’s code', thankFromTheWard],
  ['the handler finds the colleague meant', verify],
  ['whoever is thanked is told and agrees to the wall', agree],
  ['the Party office publishes an edited text', publish],
  ['the author withdraws and it is gone', takeBack],
  ['money in a letter asks for a second person', askAboutMoney],
]
